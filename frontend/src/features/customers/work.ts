import { answer, flag, listOf, maybe, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { plan } from './diary';
import { customerRow } from './row';
import { staff } from './staff';

type Schemas = components['schemas'];

/** Why something is not possible, in the user's language. */
export const reason = answer<Schemas['ProblemReason']>()({ code: text, message: text });

export const claimAdvice = answer<Schemas['RegistrationClaimAdvice']>()({
  mayClaim: flag,
  reasons: listOf(reason),
});

export const poolRow = answer<Schemas['WorkPoolRow']>()({
  customer: customerRow,
  mayClaim: flag,
  reasons: listOf(reason),
});
export type PoolRow = Decoded<typeof poolRow>;

export const plannedRow = answer<Schemas['WorkPlannedRow']>()({
  customerId: text,
  firmName: text,
  plans: listOf(plan),
});
export type PlannedRow = Decoded<typeof plannedRow>;

export const timelineKinds = [
  'STAGE',
  'CLAIMED',
  'ENDED',
  'ACTION',
  'EVIDENCE',
  'ORDER',
  'QUOTE',
  'MERGE',
] as const;

export const timelineEntry = answer<Schemas['TimelineEntry']>()({
  kind: oneOf(timelineKinds),
  at: moment,
  code: text,
  by: maybe(staff),
  note: maybe(text),
  ref: maybe(text),
  fromCustomerId: maybe(text),
});
export type TimelineEntry = Decoded<typeof timelineEntry>;

export const timeline = answer<Schemas['ActionTimeline']>()({ entries: listOf(timelineEntry) });

export const salespeople = answer<Schemas['SettingsSalespeople']>()({ items: listOf(staff) });
