import { campaign as api, done } from '@/shared/api/client';

/** CP-21: gives an item to a person, or back to the role that owns it. */
export function assignItem(
  communityId: string,
  number: number,
  etag: string,
  staffId: string | null,
): Promise<void> {
  return done(
    api.PUT('/api/campaign/v1/schedules/{communityId}/items/{number}/assignee', {
      params: { path: { communityId, number }, header: { 'If-Match': etag } },
      body: staffId === null ? {} : { staffId },
    }),
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
