import { queryOptions } from '@tanstack/react-query';
import { community as api, read, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { building, buildingRow, revealedHouseholds } from '../model';

type Schemas = components['schemas'];
type Fetch = (request: Request) => Promise<Response>;

export type BuildingChange = Schemas['BuildingBody'];
export type HouseholdChange = Schemas['HouseholdBody'];

export function buildingPath(id: string, number: string): string {
  return `/api/community/v1/communities/${encodeURIComponent(id)}/buildings/${encodeURIComponent(number)}`;
}

export function buildingsQuery(id: string) {
  return pagedQuery(['communities', id, 'buildings'], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/communities/{id}/buildings', {
        params: { path: { id }, query: { cursor, limit: 100 } },
        signal,
      }),
      pageOf(buildingRow),
    ),
  );
}

export function buildingQuery(id: string, number: string) {
  return queryOptions({
    queryKey: ['communities', id, 'buildings', number],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/community/v1/communities/{id}/buildings/{number}', {
          params: { path: { id, number } },
          signal,
        }),
        building,
      ),
  });
}

/** Without a tag the building must be new. */
export function putBuilding(id: string, number: string, etag: string | null, body: BuildingChange) {
  return readTagged(
    api.PUT('/api/community/v1/communities/{id}/buildings/{number}', {
      params: { path: { id, number }, header: etag === null ? {} : { 'If-Match': etag } },
      body,
    }),
    building,
  );
}

export function recordHousehold(
  id: string,
  number: string,
  key: string,
  body: HouseholdChange,
  fetch: Fetch,
) {
  return api.POST('/api/community/v1/communities/{id}/buildings/{number}/households', {
    params: { path: { id, number }, header: { 'Idempotency-Key': key } },
    body,
    fetch,
  });
}

/** PI-01: doors and days in full, with a reason, on record. */
export function revealHouseholds(id: string, number: string, reason: string, key: string) {
  return read(
    api.POST('/api/community/v1/communities/{id}/buildings/{number}/reveal', {
      params: { path: { id, number }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
    revealedHouseholds,
  );
}
