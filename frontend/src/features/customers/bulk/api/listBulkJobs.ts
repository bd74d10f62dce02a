import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { bulkJob } from '../model';

/** The user's own jobs, the latest first. */
export function bulkJobsQuery(limit = 50) {
  return pagedQuery(['bulk', 'list', limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/bulk-jobs', { params: { query: { cursor, limit } }, signal }),
      pageOf(bulkJob),
    ),
  );
}
