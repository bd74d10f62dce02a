import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import type { CourseId } from '../course';
import { customer, type Customer } from '../model';

export type NewEvidence = components['schemas']['EvidenceRequest'];

/** FN-01, FN-05: what the customer, or one of its further passes, deserves a stage by. */
export function recordEvidence(
  { customerId: id, passId }: CourseId,
  evidence: NewEvidence,
  key: string,
): Promise<Customer> {
  const header = { 'Idempotency-Key': key };
  return read(
    passId === null
      ? api.POST('/api/funnel/v1/customers/{id}/evidence', {
          params: { path: { id }, header },
          body: evidence,
        })
      : api.POST('/api/funnel/v1/customers/{id}/passes/{passId}/evidence', {
          params: { path: { id, passId }, header },
          body: evidence,
        }),
    customer,
  );
}
