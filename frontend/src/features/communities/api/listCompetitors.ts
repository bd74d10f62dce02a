import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { competitor } from '../model';

export const competitorsQuery = queryOptions({
  queryKey: ['competitors'],
  queryFn: ({ signal }) =>
    read(
      api.GET('/api/community/v1/competitors', { params: { query: { limit: 200 } }, signal }),
      pageOf(competitor),
    ),
  staleTime: 10 * 60_000,
});
