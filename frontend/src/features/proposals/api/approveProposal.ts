import { done, pricing as api } from '@/shared/api/client';

/** PR-10: the tariff takes effect by it. */
export function approveProposal(id: string, etag: string, comment: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/proposals/{id}/approval', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: comment === '' ? {} : { comment },
    }),
  );
}
