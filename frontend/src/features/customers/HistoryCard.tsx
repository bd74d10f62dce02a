import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import styles from './customer.module.css';
import type { Customer } from './model';

/** FN-02: what was recorded for the stages; nothing is ever deleted. */
export function EvidenceCard({ customer }: { customer: Customer }) {
  const t = useText('customers');
  const format = useFormat();
  return (
    <Card title={t('record.title')}>
      {customer.evidence.length === 0 && <Soft>{t('record.none')}</Soft>}
      <ul>
        {[...customer.evidence].reverse().map((one) => (
          <li key={one.id} className={styles['line']} data-force={one.inForce}>
            <span className={styles['top']}>
              <strong>{t(`evidence.${one.kind}`)}</strong>
              {!one.inForce && <Badge>{t('record.superseded')}</Badge>}
            </span>
            {one.difficulty && <span>{t(`difficulty.${one.difficulty}`)}</span>}
            <span>{one.note}</span>
            <small>
              {format.day(one.doneOn)} · {one.by.name}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
