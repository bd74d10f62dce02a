import { done, funnel as api } from '@/shared/api/client';

/** FN-14: gives a customer of the pool to a salesperson, whose caps and cool-down count. */
export function assignCustomer(id: string, staffId: string, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/assignment', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { staffId },
    }),
  );
}
