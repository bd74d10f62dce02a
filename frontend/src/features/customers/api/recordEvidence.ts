import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type NewEvidence = components['schemas']['EvidenceRequest'];

export function recordEvidence(id: string, evidence: NewEvidence, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/evidence', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: evidence,
    }),
    customer,
  );
}
