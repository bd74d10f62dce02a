import { community as api, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';

export function planOpening(id: string, etag: string, plannedOpening: string) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}/opening-plan', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { plannedOpening },
    }),
    anything,
  );
}
