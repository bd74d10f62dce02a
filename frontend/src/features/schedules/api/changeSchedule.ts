import { campaign as api, done, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';

/** CP-21: gives an item to a person, or back to the role that owns it. */
export function assignItem(communityId: string, number: number, etag: string, staffId: string | null) {
  return readTagged(
    api.PUT('/api/campaign/v1/schedules/{communityId}/items/{number}/assignee', {
      params: { path: { communityId, number }, header: { 'If-Match': etag } },
      body: staffId === null ? {} : { staffId },
    }),
    anything,
  );
}

/** CP-20: takes over the city's newest template; nothing is lost. */
export function adoptTemplate(communityId: string, etag: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/schedules/{communityId}/template', {
      params: { path: { communityId }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
    }),
  );
}
