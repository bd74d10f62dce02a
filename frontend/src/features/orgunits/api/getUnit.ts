import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { orgUnit } from '../model';

/** One node of the org tree by the last part of its path. */
export function unitQuery(id: string) {
  return queryOptions({
    queryKey: ['org-units', 'one', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/community/v1/org-units/{id}', { params: { path: { id } }, signal }), orgUnit),
    staleTime: 10 * 60_000,
  });
}
