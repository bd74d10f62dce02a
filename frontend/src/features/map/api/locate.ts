import { community as api, done } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';

export type LocationBody = components['schemas']['LocationBody'];

export function locateCommunity(id: string, etag: string, body: LocationBody): Promise<void> {
  return done(
    api.PUT('/api/community/v1/communities/{id}/location', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
  );
}
