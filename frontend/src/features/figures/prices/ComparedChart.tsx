import { Counted } from '../Counted';
import { partAt } from '../drill';
import { BarCell, FigureTable } from '../FigureTable';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
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
    <FigureTable
      title={title}
      columns={[
        of,
        t('prices.tariffs'),
        t('prices.difference'),
        t('prices.ours'),
        t('prices.theirs'),
        ...versuses.map((versus) => t(`prices.versus.${versus}`)),
      ]}
      none={rows.length === 0 && t('prices.none')}
    >
      {rows.map((one) => (
        <ComparedRow
          key={`${one.tier}-${one.competitorId ?? ''}`}
          gridPath={gridPath}
          one={one}
          most={most}
        />
      ))}
    </FigureTable>
  );
}

function ComparedRow({ gridPath, one, most }: { gridPath: string; one: Compared; most: number }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const name = one.competitorName ?? c(`tier.${one.tier}`);
  const rival = { grid: gridPath, tier: one.tier, competitor: one.competitorId ?? undefined };
  const counts = { CHEAPER: one.cheaper, EQUAL: one.equal, DEARER: one.dearer };
  const share = (amount: string) => ({ part: Number(amount), whole: most });
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
      <BarCell label={`${t('prices.ours')} ${name}`} of={share(one.ours.amount)}>
        <strong>{format.money(one.ours)}</strong>
      </BarCell>
      <BarCell label={`${t('prices.theirs')} ${name}`} of={share(one.theirs.amount)} tone="calm">
        <strong>{format.money(one.theirs)}</strong>
      </BarCell>
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
