import { queryOptions } from '@tanstack/react-query';
import { pricing as api, read } from '@/shared/api/client';
import { matrices } from '../model';

export const matricesQuery = queryOptions({
  queryKey: ['bundles', 'matrices'],
  queryFn: ({ signal }) => read(api.GET('/api/pricing/v1/bundles', { signal }), matrices),
  staleTime: 10 * 60_000,
});
