import { done, pricing as api } from '@/shared/api/client';

/** PR-10: what is said stays beside the proposal, whatever becomes of it. */
export function commentProposal(id: string, text: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/proposals/{id}/comments', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { text },
    }),
  );
}
