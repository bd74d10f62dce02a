import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { orgUnit } from '../model';

/** The first 200 grids in what the caller may see. */
export const gridsQuery = queryOptions({
  queryKey: ['org-units', 'grids'],
  queryFn: ({ signal }) =>
    read(
      api.GET('/api/community/v1/org-units', { params: { query: { kind: 'GRID', limit: 200 } }, signal }),
      pageOf(orgUnit),
    ),
  staleTime: 60 * 60_000,
});
