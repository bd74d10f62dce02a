import { answer, listOf, maybe, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { day } from '@/shared/format/date';

/** CP-40: a firm that a campaign met; nothing of the person is here. */
export const metFirm = answer<components['schemas']['ReceivedLead']>()({
  leadId: text,
  communityId: text,
  gridPath: text,
  campaignId: text,
  interests: listOf(text),
  competitorId: maybe(text),
  contractEndsIn: maybe(text),
  capturedOn: day,
  customerId: maybe(text),
});
export type MetFirm = Decoded<typeof metFirm>;

/** Whether they became customers. */
export const metStates = ['open', 'converted', 'all'] as const;
export type MetState = (typeof metStates)[number];
