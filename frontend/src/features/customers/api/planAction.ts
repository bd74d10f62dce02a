import { done, funnel as api } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';

export type NewPlan = components['schemas']['PlanRequest'];

export function planAction(id: string, plan: NewPlan, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/plans', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: plan,
    }),
  );
}
