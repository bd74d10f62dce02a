import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../../model';

export type Marks = components['schemas']['RegistrationMarksRequest'];

/** FN-13: what superiors say of a customer beside its file; only over the version it was made from. */
export function setMarks(id: string, etag: string, marks: Marks): Promise<Customer> {
  return read(
    api.PUT('/api/funnel/v1/customers/{id}/marks', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: marks,
    }),
    customer,
  );
}
