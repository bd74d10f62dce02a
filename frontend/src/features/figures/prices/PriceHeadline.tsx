import { partAt } from '../drill';
import { Tile, Tiles } from '../Tiles';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { proposalsAt } from './drill';
import type { PriceFigures } from './model';

/** The figures of prices at a glance. */
export function PriceHeadline({ figures }: { figures: PriceFigures }) {
  const t = useText('figures');
  const format = useFormat();
  const { gridPath, margins, decisions, from, to } = figures;
  const prices = figures.tiers.reduce((sum, one) => sum + one.tariffs, 0);
  const cheaper = partAt('standings', { grid: gridPath, versus: 'CHEAPER' });
  const decided = (status: string) => proposalsAt(gridPath, { from, to, status });
  return (
    <Tiles>
      <Tile name={t('prices.tariffs')} count={prices} address={partAt('standings', { grid: gridPath })} />
      <Tile name={t('prices.undercut')} count={margins.tariffs} address={cheaper} />
      {margins.averagePerUser && (
        <Tile name={t('prices.given')} count={margins.tariffs} address={cheaper}>
          {format.money(margins.averagePerUser)}
        </Tile>
      )}
      <Tile name={t('prices.approved')} count={decisions.approved} address={decided('APPROVED')} />
      <Tile name={t('prices.rejected')} count={decisions.rejected} address={decided('REJECTED')} />
      {decisions.averageHours !== null && (
        <Tile
          name={t('prices.hours')}
          count={decisions.approved + decisions.rejected}
          address={decided('ALL')}
        >
          {t('prices.hoursOf', { hours: format.number(decisions.averageHours) })}
        </Tile>
      )}
    </Tiles>
  );
}
