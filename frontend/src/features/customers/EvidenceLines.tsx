import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import styles from './customer.module.css';
import type { Evidence } from './model';

/** What was recorded for stages, the latest first; what a move back made void stays in sight (FN-02). */
export function EvidenceLines({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useText('customers');
  const format = useFormat();
  return (
    <ul>
      {[...evidence].reverse().map((one) => (
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
  );
}
