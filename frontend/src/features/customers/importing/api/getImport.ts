import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { importRun, isFinished } from '../model';

/** Asked again at this pace, in milliseconds, until it is finished. */
const pace = 1_000;

export function customerImportQuery(id: string) {
  return queryOptions({
    queryKey: ['customer-imports', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/imports/{id}', { params: { path: { id } }, signal }), importRun),
    refetchInterval: ({ state }) => (state.data && isFinished(state.data) ? false : pace),
  });
}
