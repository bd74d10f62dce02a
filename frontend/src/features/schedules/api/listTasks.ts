import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { task } from '../model';

/** Items open in the caller's grids, the most urgent first. */
export function tasksQuery(limit: number) {
  return queryOptions({
    queryKey: ['schedules', 'tasks', limit],
    queryFn: ({ signal }) =>
      read(api.GET('/api/campaign/v1/tasks', { params: { query: { limit } }, signal }), pageOf(task)),
  });
}
