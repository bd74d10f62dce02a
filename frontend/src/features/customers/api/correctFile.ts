import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type FileCorrection = components['schemas']['CustomerFileRequest'];

/** Replaces a customer's file; only over the version it was made from. */
export function correctFile(id: string, version: number, file: FileCorrection): Promise<Customer> {
  return read(
    api.PUT('/api/funnel/v1/customers/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: file,
    }),
    customer,
  );
}
