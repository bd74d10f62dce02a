import { answer, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const commissionStatuses = ['DUE', 'APPROVED', 'REFUSED'] as const;
export type CommissionStatus = (typeof commissionStatuses)[number];

/** CP-42: what a partner hall earns for a user it brought. */
export const commission = answer<Schemas['Commission']>()({
  id: text,
  orderId: text,
  hallId: text,
  clerk: text,
  amount: money,
  earnedAt: moment,
  status: oneOf(commissionStatuses),
  decidedBy: maybe(text),
  decidedAt: maybe(moment),
});
export type Commission = Decoded<typeof commission>;

const part = answer<Schemas['CommissionSumsPart']>()({ count: number, amount: money });

/** What one hall earned in a period, by where it stands. */
export const commissionSum = answer<Schemas['CommissionSumsSum']>()({
  hallId: text,
  due: part,
  approved: part,
  refused: part,
});
export type CommissionSum = Decoded<typeof commissionSum>;
