import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { customerRow } from '../row';

/** FN-15: registrations that end within so many days, the earliest first. */
export function lapsingQuery(filter: { days: number; holderId?: string }, limit = 50) {
  return pagedQuery(['customers', 'lapsing', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/lapsing', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(customerRow),
    ),
  );
}
