import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type NewCustomer = components['schemas']['CustomerFileRequest'];

export function createCustomer(file: NewCustomer, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers', { params: { header: { 'Idempotency-Key': key } }, body: file }),
    customer,
  );
}
