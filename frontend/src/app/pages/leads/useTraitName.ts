import { useQueries, useQuery } from '@tanstack/react-query';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import { interests, leadSegments, leadSources, type LeadTrait } from '@/features/leads/model';
import { plainCampaign } from '@/features/leads/plainCampaign';
import { showQuery } from '@/features/roadshows/api/findRoadshow';
import { shortId } from '@/shared/format/shortId';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** Values that have to be asked for by name. */
type Unnamed = { competitors?: boolean; campaigns?: readonly (string | null)[] };

/** What a value leads are counted by is called; what has no name by its id. */
export function useTraitName({ competitors: asked = false, campaigns = [] }: Unnamed) {
  const t = useText('leads');
  const f = useText('leadFigures');
  const format = useFormat();
  const competitors = useQuery({ ...competitorsQuery, enabled: asked });
  const roadshows = campaigns.filter((id) => id !== null).filter((id) => id.startsWith('r-'));
  const shows = useQueries({ queries: roadshows.map(showQuery) });
  const campaign = (id: string) => {
    const show = shows[roadshows.indexOf(id)];
    if (show?.isPending) return '…';
    if (show?.data) return `${format.day(show.data.plan.day)} · ${show.data.communityName}`;
    const plain = plainCampaign(id);
    return plain ? `${t(`sources.${plain.source}`)} · ${format.month(`${plain.month}-01`)}` : shortId(id);
  };
  return (trait: LeadTrait, key: string | null): string => {
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
