import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { stockItem, type Move, type StockItem } from '../model';

export type NewStockItem = components['schemas']['StockItemRequest'];

export function addStockItem(body: NewStockItem, key: string): Promise<StockItem> {
  return read(
    api.POST('/api/campaign/v1/stock', { params: { header: { 'Idempotency-Key': key } }, body }),
    stockItem,
  );
}

export function moveStock(id: string, move: Move, quantity: number, note: string, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (move) {
    case 'receive':
      return done(api.POST('/api/campaign/v1/stock/{id}/receipts', { params, body: { quantity, note } }));
    case 'issue':
      return done(api.POST('/api/campaign/v1/stock/{id}/issues', { params, body: { quantity } }));
    case 'giveBack':
      return done(api.POST('/api/campaign/v1/stock/{id}/returns', { params, body: { quantity, note } }));
    case 'handOut':
      return done(api.POST('/api/campaign/v1/stock/{id}/hand-outs', { params, body: { quantity, note } }));
    case 'count':
      return done(
        api.POST('/api/campaign/v1/stock/{id}/counts', { params, body: { counted: quantity, reason: note } }),
      );
  }
}
