import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { customer, type Customer } from '../model';

export type StageMove = components['schemas']['StageRequest'];

/** FN-01, FN-02: one stage forward, back with a reason, or lost with a reason. */
export function moveStage(id: string, move: StageMove, key: string): Promise<Customer> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/stage', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: move,
    }),
    customer,
  );
}
