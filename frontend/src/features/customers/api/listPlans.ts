import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { plannedRow } from '../work';

/** FN-11: what the user planned, the earliest first. */
export function plansQuery(limit = 50) {
  return pagedQuery(['customers', 'plans', limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/plans', { params: { query: { cursor, limit } }, signal }),
      pageOf(plannedRow),
    ),
  );
}
