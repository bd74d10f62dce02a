import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { bulkJob } from '../model';

export function bulkJobQuery(jobId: string) {
  return queryOptions({
    queryKey: ['bulk', jobId],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/bulk-jobs/{jobId}', { params: { path: { jobId } }, signal }), bulkJob),
  });
}
