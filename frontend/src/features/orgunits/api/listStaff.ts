import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { assignment } from '../model';

/** Who works in what the caller may see, and as what. */
export const staffQuery = queryOptions({
  queryKey: ['staff-assignments'],
  queryFn: ({ signal }) =>
    read(
      api.GET('/api/community/v1/staff-assignments', { params: { query: { limit: 200 } }, signal }),
      pageOf(assignment),
    ),
  staleTime: 60 * 60_000,
});
