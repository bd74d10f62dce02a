import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { merge } from '../model';

/** FN-16: files that were given up for this customer. */
export function mergesQuery(keptId: string) {
  return pagedQuery(['customers', keptId, 'merges'], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/merges', { params: { query: { keptId, cursor, limit: 20 } }, signal }),
      pageOf(merge),
    ),
  );
}
