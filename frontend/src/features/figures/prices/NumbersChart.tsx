import { Counted } from '../Counted';
import styles from '../figures.module.css';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';

type NumbersChartProps = {
  title: string;
  /** What a row is of. */
  of: string;
  rows: readonly { key: string; name: string; number: number; address: string }[];
  text?: string;
};

/** Numbers by name, as bars beside their figures. */
export function NumbersChart({ title, of, rows, text }: NumbersChartProps) {
  const t = useText('figures');
  const most = Math.max(1, ...rows.map((one) => one.number));
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <Soft>{t('prices.noProposals')}</Soft>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['chart']}>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                <th scope="col">{t('losses.number')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, number, address }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className={styles['bar']}>
                    <span>
                      <Counted count={number} address={address} about={name} />
                      <Meter label={name} value={Math.round((100 * number) / most)} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {text !== undefined && <Soft>{text}</Soft>}
    </Card>
  );
}
