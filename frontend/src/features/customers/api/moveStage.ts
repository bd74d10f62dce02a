import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import type { CourseId } from '../course';
import { customer, type Customer } from '../model';

export type StageMove = components['schemas']['StageRequest'];

/** FN-01, FN-02, FN-05: one stage forward, back with a reason, or lost with a reason; over one version only, where one is named. */
export function moveStage(
  { customerId: id, passId }: CourseId,
  move: StageMove,
  key: string,
  over?: number,
): Promise<Customer> {
  const header = { 'Idempotency-Key': key, ...(over !== undefined && { 'If-Match': `"${over}"` }) };
  return read(
    passId === null
      ? api.POST('/api/funnel/v1/customers/{id}/stage', { params: { path: { id }, header }, body: move })
      : api.POST('/api/funnel/v1/customers/{id}/passes/{passId}/stage', {
          params: { path: { id, passId }, header },
          body: move,
        }),
    customer,
  );
}
