import { funnel as api, read } from '@/shared/api/client';
import { merge, type Merge, type MergeField } from '../model';

/** FN-16: gives the duplicate up for the customer kept. */
export function mergeCustomers(
  id: string,
  duplicateId: string,
  fromDuplicate: readonly MergeField[],
  key: string,
): Promise<Merge> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/merges', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { duplicateId, fromDuplicate: [...fromDuplicate] },
    }),
    merge,
  );
}
