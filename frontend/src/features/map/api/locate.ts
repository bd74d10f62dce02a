import { community as api, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';

export type LocationBody = components['schemas']['LocationBody'];

export function locateCommunity(id: string, etag: string, body: LocationBody) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}/location', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    anything,
  );
}
