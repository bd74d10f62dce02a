import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { activity, type Activity, type ActivityKind } from '../model';

type Schemas = components['schemas'];

export type NewActivity = Schemas['WordOfMouthRequest'];
export type ResultBody = Schemas['WordOfMouthResult'];

export function activitiesQuery(kind: ActivityKind | undefined) {
  return pagedQuery(['word-of-mouth', 'list', kind], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/word-of-mouth', { params: { query: { kind, cursor, limit: 50 } }, signal }),
      pageOf(activity),
    ),
  );
}

export function planActivity(body: NewActivity, key: string): Promise<Activity> {
  return read(
    api.POST('/api/campaign/v1/word-of-mouth', { params: { header: { 'Idempotency-Key': key } }, body }),
    activity,
  );
}

/** CP-32: a second person accepts the risk. */
export function acceptRisk({ id, version }: Activity, precautions: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/word-of-mouth/{id}/risk-acceptance', {
      params: { path: { id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
      body: { precautions },
    }),
  );
}

export function reportActivity({ id, version }: Activity, body: ResultBody): Promise<void> {
  return done(
    api.PUT('/api/campaign/v1/word-of-mouth/{id}/result', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}
