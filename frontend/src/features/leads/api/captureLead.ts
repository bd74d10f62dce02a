import { campaign as api } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';

export type Capture = components['schemas']['LeadCapture'];

/** CP-40: sent however often, it is one lead; the given fetch may only write it down. */
export function captureLead(body: Capture, key: string, fetch: (request: Request) => Promise<Response>) {
  return api.POST('/api/campaign/v1/leads', {
    params: { header: { 'Idempotency-Key': key } },
    body,
    fetch,
  });
}
