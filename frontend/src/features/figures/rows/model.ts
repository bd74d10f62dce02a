import { answer, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';
import { figureStages } from '../model';

type Schemas = components['schemas'];

const stage = oneOf(figureStages);

export const moveKinds = ['CREATED', 'ADVANCED', 'MOVED_BACK', 'LOST', 'REOPENED'] as const;

export const stageMove = answer<Schemas['StageMoveRow']>()({
  id: text,
  customerId: text,
  firmName: text,
  kind: oneOf(moveKinds),
  from: maybe(stage),
  to: stage,
  at: moment,
  staffName: text,
  days: maybe(number),
  reason: maybe(text),
  means: maybe(text),
});
export type StageMove = Decoded<typeof stageMove>;

/** What became of an order that was signed. */
export const orderStatuses = ['SIGNED', 'ACTIVATED', 'CANCELLED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const signedOrder = answer<Schemas['SignedOrderRow']>()({
  id: text,
  customerId: text,
  firmName: text,
  speedMbps: number,
  lines: number,
  monthlyFee: money,
  status: oneOf(['PREPARED', ...orderStatuses]),
  signedAt: moment,
  signedByName: text,
  activatedAt: maybe(moment),
});
export type SignedOrder = Decoded<typeof signedOrder>;
