import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { matches } from '../model';

/** FN-16: files of the user's grids that may be about the same firm. */
export function duplicatesQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', id, 'duplicates'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/customers/{id}/duplicates', { params: { path: { id } }, signal }),
        matches,
      ),
  });
}
