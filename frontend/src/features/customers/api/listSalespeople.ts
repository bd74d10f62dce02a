import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { salespeople } from '../work';

/** FN-14: who may hold customers of a grid. */
export function salespeopleQuery(gridPath: string) {
  return queryOptions({
    queryKey: ['salespeople', gridPath],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/account-managers', { params: { query: { gridPath } }, signal }),
        salespeople,
      ),
  });
}
