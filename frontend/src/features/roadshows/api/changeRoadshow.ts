import { campaign as api, done, readTagged, type Tagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { roadshow, type Roadshow } from '../model';

type Schemas = components['schemas'];

export type PlanBody = Schemas['RoadshowPlanRequest'];
export type ResultBody = Schemas['RoadshowResultRequest'];

const withKey = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export function planRoadshow(communityId: string, plan: PlanBody, key: string): Promise<Tagged<Roadshow>> {
  return readTagged(
    api.POST('/api/campaign/v1/roadshows', {
      params: { header: { 'Idempotency-Key': key } },
      body: { communityId, plan },
    }),
    roadshow,
  );
}

export function replanRoadshow(id: string, etag: string, body: PlanBody): Promise<Tagged<Roadshow>> {
  return readTagged(
    api.PUT('/api/campaign/v1/roadshows/{id}/plan', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body,
    }),
    roadshow,
  );
}

/** Books people, kit and place; refused with every clash. */
export function confirmRoadshow(id: string, etag: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/roadshows/{id}/confirmation', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
    }),
  );
}

export function reopenRoadshow(id: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/roadshows/{id}/reopening', { params: withKey(id, key), body: { reason } }),
  );
}

export function cancelRoadshow(id: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/roadshows/{id}/cancellation', { params: withKey(id, key), body: { reason } }),
  );
}

export function reportRoadshow(id: string, body: ResultBody, key: string): Promise<void> {
  return done(api.POST('/api/campaign/v1/roadshows/{id}/result', { params: withKey(id, key), body }));
}
