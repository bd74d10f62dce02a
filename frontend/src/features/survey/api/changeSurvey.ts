import { community as api, done, read, readTagged } from '@/shared/api/client';
import { anything } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { revealedStaff } from '../model';

type Schemas = components['schemas'];
type Fetch = (request: Request) => Promise<Response>;

export type FactsChange = Schemas['SurveyFactsBody'];
export type ResidentsChange = Schemas['ResidentsBody'];
export type NewSample = Schemas['SampleBody'];
export type PresenceChange = Schemas['CompetitorPresenceBody'];

export function stateFacts(id: string, etag: string, body: FactsChange, fetch?: Fetch) {
  return api.PATCH('/api/community/v1/communities/{id}/survey', {
    params: { path: { id }, header: { 'If-Match': etag } },
    body,
    fetch,
  });
}

/**
 * Says facts one lot after the other, each over the version the one before left: facts of different days cannot be said at once.
 * Somebody's later change stops it.
 */
export async function stateAgain(id: string, etag: string, lots: readonly FactsChange[]): Promise<void> {
  let tag = etag;
  for (const lot of lots) tag = (await readTagged(stateFacts(id, tag, lot), anything)).etag;
}

export function stateResidents(id: string, etag: string, body: ResidentsChange, fetch?: Fetch) {
  return api.PUT('/api/community/v1/communities/{id}/survey/residents', {
    params: { path: { id }, header: { 'If-Match': etag } },
    body,
    fetch,
  });
}

export function addSample(id: string, key: string, body: NewSample, fetch: Fetch) {
  return api.POST('/api/community/v1/communities/{id}/survey/samples', {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    body,
    fetch,
  });
}

export function statePresence(id: string, competitorId: string, etag: string, body: PresenceChange) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}/survey/competitors/{competitorId}', {
      params: { path: { id, competitorId }, header: { 'If-Match': etag } },
      body,
    }),
    anything,
  );
}

/** CO-11: a supervisor lets sales start before the file is complete. */
export function waiveSurvey(id: string, etag: string, reason: string, key: string) {
  return done(
    api.POST('/api/community/v1/communities/{id}/survey/waiver', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: { reason },
    }),
  );
}

/** PI-01: names and numbers in full, with a reason, on record. */
export function revealStaff(id: string, reason: string, key: string) {
  return read(
    api.POST('/api/community/v1/communities/{id}/survey/reveal', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
    revealedStaff,
  );
}
