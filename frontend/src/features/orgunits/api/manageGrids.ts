import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { community as api, read, readTagged } from '@/shared/api/client';
import { text, fields } from '@/shared/api/decode';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { grid, orgUnit, type Grid } from '../model';

/** The grids the caller may see, of a branch or of all. */
export function gridPages(parent: string | undefined) {
  return pagedQuery(['org-units', 'pages', parent], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/org-units', {
        params: { query: { kind: 'GRID', parent, cursor, limit: 50 } },
        signal,
      }),
      pageOf(orgUnit),
    ),
  );
}

export function branchesQuery() {
  return queryOptions({
    queryKey: ['org-units', 'branches'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/org-units', { params: { query: { kind: 'BRANCH', limit: 200 } }, signal }),
        pageOf(orgUnit),
      ),
  });
}

/** The grids beside one another below a branch. */
export function siblingsQuery(parent: string) {
  return queryOptions({
    queryKey: ['org-units', 'siblings', parent],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/org-units', {
          params: { query: { kind: 'GRID', parent, limit: 200 } },
          signal,
        }),
        pageOf(orgUnit),
      ),
    enabled: parent !== '',
  });
}

export function gridQuery(id: string) {
  return queryOptions({
    queryKey: ['org-units', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/community/v1/org-units/{id}', { params: { path: { id } }, signal }), grid),
  });
}

const named = fields({ id: text, name: text });

/** The first communities of a grid, and how many there are: what a change takes along. */
export function contentsQuery(gridPath: string, limit: number) {
  return queryOptions({
    queryKey: ['communities', 'of-grid', gridPath, limit],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/communities', {
          params: { query: { gridPath, limit, total: true } },
          signal,
        }),
        pageOf(named),
      ),
    placeholderData: keepPreviousData,
  });
}

type Sent = { id: string; etag: string; reason: string; key: string };
const params = ({ id, etag, key }: Sent) => ({
  path: { id },
  header: { 'If-Match': etag, 'Idempotency-Key': key },
});

export function moveGrid(sent: Sent, parent: string) {
  return read(
    api.POST('/api/community/v1/org-units/{id}/move', {
      params: params(sent),
      body: { parent, reason: sent.reason },
    }),
    grid,
  );
}

export function mergeGrid(sent: Sent, into: string) {
  return read(
    api.POST('/api/community/v1/org-units/{id}/merge', {
      params: params(sent),
      body: { into, reason: sent.reason },
    }),
    grid,
  );
}

export function splitGrid(sent: Sent, fresh: { id: string; name: string; communityIds: string[] }) {
  return read(
    api.POST('/api/community/v1/org-units/{id}/split', {
      params: params(sent),
      body: { ...fresh, reason: sent.reason },
    }),
    grid,
  );
}

/** What a unit is called; kind and place stay. */
export function nameUnit(
  { id, kind, parent }: Pick<Grid, 'id' | 'kind' | 'parent'>,
  etag: string,
  name: string,
) {
  return readTagged(
    api.PUT('/api/community/v1/org-units/{id}', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { name, kind, ...(parent !== null && { parent }) },
    }),
    grid,
  );
}
