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

export type NewReservation = components['schemas']['StockReservationRequest'];

/** CP-51; the same reservation sent again is one. */
export function reserveStock(id: string, body: NewReservation, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/stock/{id}/reservations', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

/** Gives up what is left of a reservation; of one that is gone already nothing, which the last movement of the item tells. */
export function releaseStock(id: string, reservationId: string): Promise<StockItem> {
  return read(
    api.DELETE('/api/campaign/v1/stock/{id}/reservations/{reservationId}', {
      params: { path: { id, reservationId } },
    }),
    stockItem,
  );
}

/** What is moved: how much, why, and from which reservation it is taken out, if from one. */
export type Moved = { quantity: number; note: string; reservationId?: string };

export function moveStock(id: string, move: Move, { quantity, note, reservationId }: Moved, key: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (move) {
    case 'receive':
      return done(api.POST('/api/campaign/v1/stock/{id}/receipts', { params, body: { quantity, note } }));
    case 'issue':
      return done(
        api.POST('/api/campaign/v1/stock/{id}/issues', { params, body: { quantity, reservationId } }),
      );
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
