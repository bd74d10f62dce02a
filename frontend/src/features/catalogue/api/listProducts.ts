import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { product, type ProductKind } from '../model';

export type ProductFilter = { kind?: ProductKind };

export function productsQuery(filter: ProductFilter, limit = 50) {
  return pagedQuery(['products', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/products', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(product),
    ),
  );
}
