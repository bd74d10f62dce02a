import { community as api, done } from '@/shared/api/client';

export function planOpening(id: string, etag: string, plannedOpening: string): Promise<void> {
  return done(
    api.PUT('/api/community/v1/communities/{id}/opening-plan', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { plannedOpening },
    }),
  );
}
