import type { QueryKey } from '@tanstack/react-query';

/** Something just done, and what takes it back as long as nobody went on from it. */
export type Undoable = {
  id: number;
  text: string;
  /** Must go over the version the deed left, and no other. */
  undo: () => Promise<unknown>;
  /** Queries whose answers are old after it. */
  refresh: readonly QueryKey[];
};

let offers: readonly Undoable[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says that something was done, and offers for a while to take it back. */
export function offerUndo(offer: Omit<Undoable, 'id'>): void {
  last += 1;
  tell([...offers.slice(-2), { ...offer, id: last }]);
}

export function dropUndo(id: number): void {
  tell(offers.filter((offer) => offer.id !== id));
}

export function currentUndos(): readonly Undoable[] {
  return offers;
}

export function onUndos(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(after: readonly Undoable[]): void {
  offers = after;
  for (const listener of listeners) listener();
}
