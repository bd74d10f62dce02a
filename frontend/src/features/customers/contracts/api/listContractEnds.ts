import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { endingRow } from '../model';

/** FN-20: customers whose contracts end between two days, the earliest first. */
export function contractEndsQuery(filter: { from: string; to: string; holderId?: string }, limit = 50) {
  const { from, to, holderId } = filter;
  return pagedQuery(['customers', 'contract-ends', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/contract-ends', {
        params: { query: { 'endsOn.gte': from, 'endsOn.lte': to, holderId, cursor, limit } },
        signal,
      }),
      pageOf(endingRow),
    ),
  );
}
