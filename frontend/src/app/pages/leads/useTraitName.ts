import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { interests, leadSegments, leadSources, type LeadTrait } from '@/features/leads/model';
import { roadshowsQuery } from '@/features/roadshows/api/readRoadshows';
import { plusDays, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** How far back roadshows are called by name, in days. */
const remembered = 400;

/** What a value leads are counted by is called; what has no name by its id. */
export function useTraitName(named: readonly LeadTrait[]): (trait: LeadTrait, key: string | null) => string {
  const t = useText('leads');
  const f = useText('leadFigures');
  const format = useFormat();
  const competitors = useQuery({ ...competitorsQuery, enabled: named.includes('COMPETITOR') });
  const shows = useInfiniteQuery({
    ...roadshowsQuery({ from: plusDays(today(), -remembered) }, 200),
    enabled: named.includes('CAMPAIGN'),
  });
  const campaign = (id: string) => {
    const show = shows.data?.pages.flatMap((page) => page.items).find((one) => one.id === id);
    if (show) return `${format.day(show.plan.day)} · ${show.communityName}`;
    // One for each way, community and month.
    const parts = /^([a-z-]+)-(c-\w+)-(\d{4}-\d{2})$/.exec(id);
    const way = leadSources.find((one) => one === parts?.[1]?.toUpperCase().replaceAll('-', '_'));
    return way && parts ? `${t(`sources.${way}`)} · ${format.month(`${parts[3] ?? ''}-01`)}` : id;
  };
  return (trait, key) => {
    if (key === null) return f(`untold.${trait}`);
    switch (trait) {
      case 'SOURCE':
        return textOf(leadSources, key, (one) => t(`sources.${one}`));
      case 'SEGMENT':
        return textOf(leadSegments, key, (one) => t(`segments.${one}`));
      case 'INTEREST':
        return textOf(interests, key, (one) => t(`interest.${one}`));
      case 'COMPETITOR':
        return competitors.data?.items.find((one) => one.id === key)?.name ?? key;
      case 'CONTRACT_END':
        return /^\d{4}-\d{2}$/.test(key) ? format.month(`${key}-01`) : key;
      case 'CAMPAIGN':
        return campaign(key);
      case 'BUILDING':
        return f('drill.building', { number: key.slice(key.lastIndexOf('-') + 1) });
    }
  };
}

function textOf<T extends string>(known: readonly T[], key: string, text: (one: T) => string): string {
  const found = known.find((one) => one === key);
  return found === undefined ? key : text(found);
}
