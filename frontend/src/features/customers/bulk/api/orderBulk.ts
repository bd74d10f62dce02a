import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { bulkJob, type BulkJob } from '../model';

export type BulkOrder = components['schemas']['BulkRequest'];

/** FN-14: the answer comes at once, the work goes on in the background. */
export function orderBulk(order: BulkOrder, key: string): Promise<BulkJob> {
  return read(
    api.POST('/api/funnel/v1/bulk-jobs', {
      params: { header: { 'Idempotency-Key': key } },
      body: order,
    }),
    bulkJob,
  );
}
