import { funnel as api, read } from '@/shared/api/client';
import { bulkJob, type BulkJob } from '../model';

/** Customers not yet looked at are left alone. */
export function cancelBulkJob(jobId: string, key: string): Promise<BulkJob> {
  return read(
    api.POST('/api/funnel/v1/bulk-jobs/{jobId}/cancellation', {
      params: { path: { jobId }, header: { 'Idempotency-Key': key } },
    }),
    bulkJob,
  );
}

/** Takes back all that is still as the job left it. */
export function undoBulkJob(jobId: string, key: string): Promise<BulkJob> {
  return read(
    api.POST('/api/funnel/v1/bulk-jobs/{jobId}/undo', {
      params: { path: { jobId }, header: { 'Idempotency-Key': key } },
    }),
    bulkJob,
  );
}
