import { done, funnel as api } from '@/shared/api/client';

export function cancelPlan(id: string, planId: string, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/plans/{planId}/cancellation', {
      params: { path: { id, planId }, header: { 'Idempotency-Key': key } },
    }),
  );
}
