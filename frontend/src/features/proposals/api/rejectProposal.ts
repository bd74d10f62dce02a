import { done, pricing as api } from '@/shared/api/client';

export function rejectProposal(id: string, etag: string, comment: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/proposals/{id}/rejection', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: { comment },
    }),
  );
}
