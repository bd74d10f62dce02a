import { Tile, Tiles } from '@/features/figures/Tiles';
import type { LeadFigure } from '@/features/leads/model';
import { countedAt, received, type LeadsSearch } from '@/features/leads/search';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

type LeadHeadlineProps = {
  /** By source, which every lead has exactly one of. */
  bySource: readonly LeadFigure[];
  within: LeadsSearch;
};

/** All leads at a glance. */
export function LeadHeadline({ bySource, within }: LeadHeadlineProps) {
  const t = useText('leadFigures');
  const format = useFormat();
  const sum = (of: (one: LeadFigure) => number) => bySource.reduce((all, one) => all + of(one), 0);
  const all = sum((one) => one.leads);
  const converted = sum((one) => one.converted);
  const at = (status?: LeadsSearch['status']) => countedAt({ ...within, status });
  const tiles = [
    { name: t('head.leads'), count: all, address: at() },
    { name: t('head.received'), count: sum((one) => one.handedOver), address: at(received) },
    { name: t('head.converted'), count: converted, address: at('CONVERTED') },
    {
      name: t('head.rate'),
      count: converted,
      address: at('CONVERTED'),
      shown: all === 0 ? '–' : format.percent((100 * converted) / all),
    },
  ];
  return (
    <Tiles>
      {tiles.map(({ name, count, address, shown }) => (
        <Tile key={name} name={name} count={count} address={address}>
          {shown}
        </Tile>
      ))}
    </Tiles>
  );
}
