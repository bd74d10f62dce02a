import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Row, Soft } from '@/shared/ui/Card';
import type { Priced } from './model';
import styles from './bundle.module.css';

/** What a bundle costs a month, line by line, and what is paid beside it. */
export function PriceCard({ priced, title, old }: { priced: Priced; title?: string; old?: boolean }) {
  const t = useText('bundles');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={title ?? t('price.title')}>
      <table className={styles['lines']} aria-busy={old}>
        <caption className="sr-only">{t('price.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('price.line')}</th>
            <th scope="col">{t('price.each')}</th>
            <th scope="col">{t('price.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {priced.lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{line.text}</th>
              <td>{t('price.times', { count: line.quantity, amount: format.money(line.unit) })}</td>
              <td>{format.money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('price.sum')}</th>
            <td colSpan={2}>{c('unit.perMonth', { amount: format.money(priced.monthlyFee) })}</td>
          </tr>
        </tfoot>
      </table>
      {priced.excluded.map((one) => (
        <Soft key={one.code}>{one.text}</Soft>
      ))}
      <Row>
        {priced.services.map((one) => (
          <Badge key={one} tone="good" icon="check">
            {t(`service.${one}`)}
          </Badge>
        ))}
      </Row>
      <Soft>{t('price.matrix', { id: priced.matrixId, version: priced.matrixVersion })}</Soft>
    </Card>
  );
}
