import { funnel as api, read } from '@/shared/api/client';
import { customer, type Customer } from '../model';

export function releaseCustomer(id: string, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/release', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
    customer,
  );
}
