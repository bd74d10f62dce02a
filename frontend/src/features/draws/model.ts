import { answer, flag, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { moment } from '@/shared/format/date';

type Schemas = components['schemas'];

export const drawStatuses = ['DRAFT', 'OPEN', 'CLOSING', 'CLOSED'] as const;
export type DrawStatus = (typeof drawStatuses)[number];

const head = {
  id: text,
  roadshowId: text,
  gridPath: text,
  name: text,
  status: oneOf(drawStatuses),
  tickets: number,
  taken: number,
};

export const drawSummary = answer<Schemas['DrawViewsSummary']>()({ ...head, changedAt: moment });
export type DrawSummary = Decoded<typeof drawSummary>;

const prize = answer<Schemas['DrawViewsPrizeView']>()({
  id: text,
  name: text,
  quantity: number,
  odds: number,
  won: number,
});

const redraw = answer<Schemas['Redraw']>()({
  ticket: number,
  reason: text,
  requestedBy: text,
  waiting: flag,
  to: maybe(number),
});
export type Redraw = Decoded<typeof redraw>;

export const draw = answer<Schemas['Draw']>()({
  ...head,
  commitment: text,
  prizes: listOf(prize),
  entries: listOf(
    answer<Schemas['DrawViewsTicketView']>()({ ticket: number, prizeId: maybe(text), at: moment }),
  ),
  redraws: listOf(redraw),
});
export type Draw = Decoded<typeof draw>;

export const outcome = answer<Schemas['DrawOutcome']>()({
  ticket: number,
  prizeName: maybe(text),
  left: number,
});
export type Outcome = Decoded<typeof outcome>;

/** Tickets that have won, the last first. */
export function winnersOf({ entries, prizes }: Draw): { ticket: number; prize: string }[] {
  return entries
    .flatMap((entry) => {
      const won = prizes.find((one) => one.id === entry.prizeId);
      return won ? [{ ticket: entry.ticket, prize: won.name }] : [];
    })
    .reverse();
}
