import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../../model';

export type NewPass = components['schemas']['FurtherPassPassRequest'];

/** FN-05: begins a further pass of an on-net customer for another product; it is the last of its passes. */
export function beginPass(id: string, pass: NewPass, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/passes', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: pass,
    }),
    customer,
  );
}
