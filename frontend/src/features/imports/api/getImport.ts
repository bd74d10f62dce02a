import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { importRun } from '../model';

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/community/v1/imports/{id}', { params: { path: { id } }, signal }), importRun),
  });
}
