import { funnel as api } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';

export type NewAction = components['schemas']['ActionRequest'];

type Fetch = (request: Request) => Promise<Response>;

/** FN-12: the server decides what it does to the lease. */
export function recordAction(id: string, action: NewAction, key: string, fetch: Fetch) {
  return api.POST('/api/funnel/v1/customers/{id}/actions', {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    body: action,
    fetch,
  });
}
