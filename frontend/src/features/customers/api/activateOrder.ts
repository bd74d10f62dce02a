import { funnel as api, read } from '@/shared/api/client';
import { customer, type Customer } from '../model';
import type { OrderStep } from '../orderStep';

/** FN-S6: the technician opened the service; the customer becomes ON_NET. */
export function activateOrder(id: string, orderId: string, step: OrderStep, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/orders/{orderId}/activation', {
      params: { path: { id, orderId }, header: { 'Idempotency-Key': key } },
      body: step,
    }),
    customer,
  );
}
