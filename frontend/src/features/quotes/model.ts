import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const quoteStatuses = ['ISSUED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];

const trace = answer<Schemas['QuoteViewTraceView']>()({
  source: oneOf(['TARIFF', 'BUNDLE', 'SPECIAL_OFFER']),
  id: text,
  rulesId: maybe(text),
  rulesVersion: maybe(number),
  approvedAt: maybe(moment),
});
export type Trace = Decoded<typeof trace>;

const line = answer<Schemas['QuoteViewQuoteLineView']>()({
  text,
  quantity: number,
  unitMonthly: maybe(money),
  monthly: maybe(money),
  prepaid: maybe(money),
  oneTime: maybe(money),
  trace: maybe(trace),
});
export type QuoteLine = Decoded<typeof line>;

export const quote = answer<Schemas['QuoteView']>()({
  id: text,
  number: text,
  communityId: text,
  communityName: maybe(text),
  customer: answer<Schemas['QuoteViewQuoteCustomerView']>()({
    id: text,
    addressee: maybe(text),
    firm: flag,
  }),
  status: oneOf(quoteStatuses),
  expired: flag,
  issuedOn: day,
  validUntil: day,
  lines: listOf(line),
  notes: withDefault(listOf(answer<Schemas['QuoteViewQuoteNoteView']>()({ code: text, text })), []),
  monthlyFee: money,
  prepaid: maybe(money),
  oneTimeFee: maybe(money),
  dueAtStart: maybe(money),
  acceptance: maybe(answer<Schemas['QuoteViewAcceptanceView']>()({ on: day })),
  withdrawal: maybe(answer<Schemas['QuoteViewQuoteWithdrawalView']>()({ on: day, reason: text })),
});
export type Quote = Decoded<typeof quote>;
