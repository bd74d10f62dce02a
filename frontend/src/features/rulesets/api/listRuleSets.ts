import { queryOptions } from '@tanstack/react-query';
import { pricing as api, read } from '@/shared/api/client';
import { ruleSets } from '../model';

export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets', 'list'],
  queryFn: ({ signal }) => read(api.GET('/api/pricing/v1/rule-sets', { signal }), ruleSets),
});
