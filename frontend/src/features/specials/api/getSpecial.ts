import { queryOptions } from '@tanstack/react-query';
import { pricing as api, readTagged } from '@/shared/api/client';
import { special } from '../model';

export function specialQuery(id: string) {
  return queryOptions({
    queryKey: ['specials', id],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/pricing/v1/special-offers/{id}', { params: { path: { id } }, signal }),
        special,
      ),
  });
}
