import { community as api, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { community } from '../model';

export type CoverageReport = components['schemas']['CoverageBody'];

/** CO-02: what a list, or somebody on the spot, states about the coverage on a day. */
export function reportCoverage(id: string, etag: string, body: CoverageReport) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}/coverage', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    community,
  );
}
