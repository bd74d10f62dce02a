import { answer, flag, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const stockCategories = ['GIFT', 'PRINT', 'KIT'] as const;
export type StockCategory = (typeof stockCategories)[number];

export const movementKinds = [
  'RECEIVED',
  'RESERVED',
  'RELEASED',
  'ISSUED',
  'RETURNED',
  'HANDED_OUT',
  'COUNTED',
] as const;

const movement = answer<Schemas['StockMovement']>()({
  kind: oneOf(movementKinds),
  quantity: number,
  who: text,
  note: maybe(text),
  at: moment,
  onHand: number,
});

const reservation = answer<Schemas['StockReservation']>()({
  id: text,
  quantity: number,
  purpose: text,
  by: text,
  at: moment,
});
export type Reservation = Decoded<typeof reservation>;

export const stockItem = answer<Schemas['StockView']>()({
  id: text,
  gridPath: text,
  place: text,
  name: text,
  category: oneOf(stockCategories),
  unitCost: money,
  onHand: number,
  reserved: number,
  free: number,
  reorderPoint: number,
  low: flag,
  reservations: listOf(reservation),
  holdings: listOf(answer<Schemas['StockHolding']>()({ holder: text, quantity: number })),
  movements: listOf(movement),
});
export type StockItem = Decoded<typeof stockItem>;

/** What people do with stock, and whether they have to say why. */
export const moves = ['receive', 'issue', 'giveBack', 'handOut', 'count'] as const;
export type Move = (typeof moves)[number];

/** Who may keep pieces for something, and give them up again. */
export const reservers = ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR'] as const;

/** CP-41: the draw that keeps its prizes; it settles them itself, so that nobody gives them up by hand. */
export function drawOf({ id }: Reservation): string | null {
  return /^(d-[^:]+):/.exec(id)?.[1] ?? null;
}
