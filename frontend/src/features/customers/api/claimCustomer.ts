import { funnel as api, read } from '@/shared/api/client';
import { customer, type Customer } from '../model';

/** FN-10: exactly one gets it; the refusal names who did. */
export function claimCustomer(id: string, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/claim', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
    customer,
  );
}
