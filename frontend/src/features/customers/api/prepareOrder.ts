import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type NewOrder = components['schemas']['OrderRequest'];

/** FN-S5: freezes the price of a tariff in force. */
export function prepareOrder(id: string, order: NewOrder, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/orders', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: order,
    }),
    customer,
  );
}
