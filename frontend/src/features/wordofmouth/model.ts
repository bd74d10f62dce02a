import { answer, flag, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CP-32; which of them are risky the service says. */
export const activityKinds = [
  'CHAT_GROUP',
  'FORUM',
  'MATCH',
  'JOIN_EVENING',
  'GROUP_PURCHASE',
  'OUTDOOR_TRIP',
  'TRAVEL',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activity = answer<Schemas['ActivityView']>()({
  id: text,
  communityId: text,
  gridPath: text,
  kind: oneOf(activityKinds),
  name: text,
  plannedOn: day,
  risky: flag,
  waitsForAcceptance: flag,
  requestedBy: text,
  acceptance: maybe(answer<Schemas['RiskAcceptance']>()({ precautions: text, by: text, at: moment })),
  result: maybe(
    answer<Schemas['ActivityResult']>()({ heldOn: day, reached: number, enquiries: number, note: text }),
  ),
  version: number,
});
export type Activity = Decoded<typeof activity>;
