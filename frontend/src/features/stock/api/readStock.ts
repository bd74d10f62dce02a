import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { stockItem, type StockCategory } from '../model';

export type StockFilter = { category?: StockCategory };

export function stockQuery({ category }: StockFilter, limit = 50) {
  return pagedQuery(['stock', 'list', category, limit], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/stock', {
        params: { query: { category, cursor, limit } },
        signal,
      }),
      pageOf(stockItem),
    ),
  );
}

export function stockItemQuery(id: string) {
  return queryOptions({
    queryKey: ['stock', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/campaign/v1/stock/{id}', { params: { path: { id } }, signal }), stockItem),
  });
}
