import { funnel as api, read } from '@/shared/api/client';
import { customer, type Customer } from '../model';

export function cancelPlan(id: string, planId: string, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/plans/{planId}/cancellation', {
      params: { path: { id, planId }, header: { 'Idempotency-Key': key } },
    }),
    customer,
  );
}
