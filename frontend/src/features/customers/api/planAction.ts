import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type NewPlan = components['schemas']['PlanRequest'];

export function planAction(id: string, plan: NewPlan, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/plans', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: plan,
    }),
    customer,
  );
}
