import { queryOptions } from '@tanstack/react-query';
import { pricing as api, readTagged } from '@/shared/api/client';
import { proposal } from '../model';

export function proposalQuery(id: string) {
  return queryOptions({
    queryKey: ['proposals', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/pricing/v1/proposals/{id}', { params: { path: { id } }, signal }), proposal),
  });
}
