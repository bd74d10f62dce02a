import { Counted } from '../Counted';
import { partAt } from '../drill';
import styles from '../figures.module.css';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { versuses, type Compared } from './model';

type ComparedChartProps = {
  title: string;
  /** What a row is of: a competitor or a tier. */
  of: string;
  gridPath: string;
  rows: readonly Compared[];
};

/** Our prices beside theirs: bars on one scale, each beside its figure. */
export function ComparedChart({ title, of, gridPath, rows }: ComparedChartProps) {
  const t = useText('figures');
  const most = Math.max(0.01, ...rows.flatMap((one) => [Number(one.ours.amount), Number(one.theirs.amount)]));
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <Soft>{t('prices.none')}</Soft>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['chart']}>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                <th scope="col">{t('prices.tariffs')}</th>
                <th scope="col">{t('prices.difference')}</th>
                <th scope="col">{t('prices.ours')}</th>
                <th scope="col">{t('prices.theirs')}</th>
                {versuses.map((versus) => (
                  <th key={versus} scope="col">
                    {t(`prices.versus.${versus}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <ComparedRow
                  key={`${one.tier}-${one.competitorId ?? ''}`}
                  gridPath={gridPath}
                  one={one}
                  most={most}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function ComparedRow({ gridPath, one, most }: { gridPath: string; one: Compared; most: number }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const name = one.competitorName ?? c(`tier.${one.tier}`);
  const rival = { grid: gridPath, tier: one.tier, competitor: one.competitorId ?? undefined };
  const counts = { CHEAPER: one.cheaper, EQUAL: one.equal, DEARER: one.dearer };
  const share = (amount: string) => Math.round((100 * Number(amount)) / most);
  return (
    <tr>
      <th scope="row">
        {name}
        {one.competitorName !== null && <Soft>{c(`tier.${one.tier}`)}</Soft>}
      </th>
      <td>
        <Counted
          count={one.tariffs}
          address={partAt('standings', rival)}
          about={`${t('prices.tariffs')} ${name}`}
        />
      </td>
      <td>
        {t('prices.differs', {
          amount: format.money(one.difference),
          percent: format.percent(one.differencePercent),
        })}
      </td>
      <td className={styles['bar']}>
        <span>
          <strong>{format.money(one.ours)}</strong>
          <Meter label={`${t('prices.ours')} ${name}`} value={share(one.ours.amount)} />
        </span>
      </td>
      <td className={styles['bar']}>
        <span>
          <strong>{format.money(one.theirs)}</strong>
          <Meter label={`${t('prices.theirs')} ${name}`} value={share(one.theirs.amount)} tone="calm" />
        </span>
      </td>
      {versuses.map((versus) => (
        <td key={versus}>
          <Counted
            count={counts[versus]}
            address={partAt('standings', { ...rival, versus })}
            about={`${t(`prices.versus.${versus}`)} ${name}`}
          />
        </td>
      ))}
    </tr>
  );
}
