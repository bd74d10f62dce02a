import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { customerRow } from '../row';

/** FN-14: customers offered to the user. */
export function transferOffersQuery(limit = 50) {
  return pagedQuery(['customers', 'transfer-offers', limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/transfer-offers', { params: { query: { cursor, limit } }, signal }),
      pageOf(customerRow),
    ),
  );
}
