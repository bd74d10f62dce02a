import { community as api, done } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';

export type Details = components['schemas']['CommunityDetailsBody'];

export function describeCommunity(id: string, etag: string, body: Details): Promise<void> {
  return done(
    api.PUT('/api/community/v1/communities/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
  );
}
