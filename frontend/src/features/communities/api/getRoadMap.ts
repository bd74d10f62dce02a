import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { roadMap } from '../model';

export function roadMapQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'road-map'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/communities/{id}/road-map', { params: { path: { id } }, signal }),
        roadMap,
      ),
  });
}
