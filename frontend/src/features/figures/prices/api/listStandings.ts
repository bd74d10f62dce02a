import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { priceStanding } from '../model';
import type { StandingSearch } from '../search';

const path = '/api/pricing/v1/price-standings';

function parameters({ grid, competitor, tier, versus }: StandingSearch): Record<string, string> {
  return {
    ...(grid && { gridPath: grid }),
    ...(competitor && { competitorId: competitor }),
    ...(tier && { tier }),
    ...(versus && { versus }),
  };
}

export function standingsQuery(search: StandingSearch) {
  const query = parameters(search);
  return pagedQuery(['figures', 'standings', query], (cursor, signal) =>
    read(
      api.GET(path, { params: { query: { ...query, cursor, total: true, limit: 50 } }, signal }),
      pageOf(priceStanding),
    ),
  );
}
