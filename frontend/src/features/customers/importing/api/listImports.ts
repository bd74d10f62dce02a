import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { pastRun } from '../model';

/** Lists of customers the user, or somebody of the user's grids, handed in; the latest first. */
export const customerImportsQuery = pagedQuery(['customer-imports', 'list'], (cursor, signal) =>
  read(
    api.GET('/api/funnel/v1/imports', { params: { query: { cursor, limit: 20 } }, signal }),
    pageOf(pastRun),
  ),
);
