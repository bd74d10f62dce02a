import type { ImportOrder } from './api/startImport';

/** The file of a dry run, kept while the page is open, so that it can be handed in for good without being chosen again. */
const orders = new Map<string, ImportOrder>();

export function rememberOrder(importId: string, order: ImportOrder): void {
  orders.set(importId, order);
}

export function rememberedOrder(importId: string): ImportOrder | undefined {
  return orders.get(importId);
}
