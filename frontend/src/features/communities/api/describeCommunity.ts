import { community as api, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';

export type Details = components['schemas']['CommunityDetailsBody'];

export function describeCommunity(id: string, etag: string, body: Details) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    anything,
  );
}
