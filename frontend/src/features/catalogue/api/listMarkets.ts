import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { market } from '../model';

export type MarketFilter = { communityId?: string };

export function marketsQuery(filter: MarketFilter, limit = 20) {
  return pagedQuery(['markets', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/markets', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(market),
    ),
  );
}
