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

const resultPath = '/api/campaign/v1/word-of-mouth/{id}/result';
const over = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

/** What came of it, over the version that was seen. */
export function reportActivity(id: string, version: number, body: ResultBody): Promise<Activity> {
  return read(api.PUT(resultPath, { params: over(id, version), body }), activity);
}

/** Takes back what was said to have come of it. */
export function withdrawResult(id: string, version: number): Promise<void> {
  return done(api.DELETE(resultPath, { params: over(id, version) }));
}
