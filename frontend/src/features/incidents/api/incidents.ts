import { queryOptions } from '@tanstack/react-query';
import { community as api, done, read, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { incident, incidentRow, type Risk } from '../model';

type Schemas = components['schemas'];

export type NewIncident = Schemas['IncidentBody'];
export type StepBody = Schemas['StepBody'];

export function incidentsQuery(filter: { communityId?: string; risk?: Risk }, limit = 50) {
  return pagedQuery(['incidents', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/incidents', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(incidentRow),
    ),
  );
}

export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: ['incidents', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/community/v1/incidents/{id}', { params: { path: { id } }, signal }), incident),
  });
}

export function reportIncident(body: NewIncident, key: string) {
  return readTagged(
    api.POST('/api/community/v1/incidents', { params: { header: { 'Idempotency-Key': key } }, body }),
    incident,
  );
}

export function takeStep(id: string, etag: string, body: StepBody, key: string) {
  return done(
    api.POST('/api/community/v1/incidents/{id}/steps', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function addEvidence(id: string, body: Schemas['EvidenceBody'], key: string) {
  return done(
    api.POST('/api/community/v1/incidents/{id}/evidence', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function closeIncident(id: string, etag: string, outcome: string, key: string) {
  return done(
    api.POST('/api/community/v1/incidents/{id}/closing', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: { outcome },
    }),
  );
}
