import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { customer } from '../model';

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/customers/{id}', { params: { path: { id } }, signal }), customer),
  });
}
