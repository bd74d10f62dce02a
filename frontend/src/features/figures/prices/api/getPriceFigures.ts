import { queryOptions } from '@tanstack/react-query';
import { pricing as api, read } from '@/shared/api/client';
import { priceFigures } from '../model';

/** PR-20: how the prices of a unit stand; decisions of the months from one to another. */
export function priceFiguresQuery(gridPath: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['figures', 'prices', gridPath, from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/pricing/v1/price-figures', { params: { query: { gridPath, from, to } }, signal }),
        priceFigures,
      ),
  });
}
