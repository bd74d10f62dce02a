import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { timeline } from '../work';

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/customers/{id}/timeline', { params: { path: { id } }, signal }), timeline),
  });
}
