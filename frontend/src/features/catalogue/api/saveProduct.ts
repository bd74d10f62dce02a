import { pricing as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/pricing';
import { product, type Product } from '../model';

export type ProductBody = components['schemas']['ProductProductRequest'];

/** Two prices of one product, speed and term never hold on one day; the server names the days that are free. */
export function addProduct(body: ProductBody, key: string): Promise<Product> {
  return read(
    api.POST('/api/pricing/v1/products', { params: { header: { 'Idempotency-Key': key } }, body }),
    product,
  );
}

export function changeProduct(known: Pick<Product, 'id' | 'version'>, body: ProductBody): Promise<Product> {
  return read(
    api.PUT('/api/pricing/v1/products/{id}', {
      params: { path: { id: known.id }, header: { 'If-Match': `"${known.version}"` } },
      body,
    }),
    product,
  );
}
