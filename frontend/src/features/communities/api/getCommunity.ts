import { queryOptions } from '@tanstack/react-query';
import { community as api, readTagged } from '@/shared/api/client';
import { community } from '../model';

export function communityQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/community/v1/communities/{id}', { params: { path: { id } }, signal }),
        community,
      ),
  });
}
