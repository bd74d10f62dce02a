import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { competitorOffer } from '../model';

export function offersQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'offers'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/communities/{id}/competitor-offers', {
          params: { path: { id }, query: { limit: 50 } },
          signal,
        }),
        pageOf(competitorOffer),
      ),
  });
}
