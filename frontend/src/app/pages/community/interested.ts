import { interests, leadSegments } from '@/features/leads/model';
import { community as api, read } from '@/shared/api/client';
import { answer, listOf, maybe, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { day } from '@/shared/format/date';

/** CP-40: a household that asked for service; who it is stands in its lead. */
const householdInterest = answer<components['schemas']['InterestsApiInterestView']>()({
  leadId: text,
  buildingId: maybe(text),
  segment: maybe(oneOf(leadSegments)),
  interests: withDefault(listOf(oneOf(interests)), []),
  competitorId: maybe(text),
  contractEndsIn: maybe(text),
  receivedOn: day,
});
export type HouseholdInterest = Decoded<typeof householdInterest>;

/** The newest first. */
export function interestedQuery(communityId: string) {
  return pagedQuery(['communities', communityId, 'interested'], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/communities/{id}/interests', {
        params: { path: { id: communityId }, query: { cursor, limit: 20 } },
        signal,
      }),
      pageOf(householdInterest),
    ),
  );
}
