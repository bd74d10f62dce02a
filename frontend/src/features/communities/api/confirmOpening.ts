import { community as api, done } from '@/shared/api/client';

export function confirmOpening(id: string, etag: string, openedOn: string, key: string): Promise<void> {
  return done(
    api.POST('/api/community/v1/communities/{id}/opening', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: { openedOn },
    }),
  );
}
