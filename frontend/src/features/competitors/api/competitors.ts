import { community as api, readTagged, read } from '@/shared/api/client';
import { answer, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';

type Schemas = components['schemas'];

/** Which way of positioning applies to a competitor. */
export const tiers = ['FIRST', 'SECOND'] as const;
export type Tier = (typeof tiers)[number];

/** An operator we meet in the field. */
const competitor = answer<Schemas['CompetitorsApiCompetitorView']>()({
  id: text,
  name: text,
  tier: oneOf(tiers),
  version: number,
});
export type Competitor = Decoded<typeof competitor>;

export type CompetitorBody = Schemas['CompetitorBody'];

export const keptCompetitorsQuery = pagedQuery(['competitors', 'kept'], (cursor, signal) =>
  read(
    api.GET('/api/community/v1/competitors', { params: { query: { cursor, limit: 50 } }, signal }),
    pageOf(competitor),
  ),
);

/** Without a tag the competitor must be new. */
export function putCompetitor(id: string, etag: string | null, body: CompetitorBody) {
  return readTagged(
    api.PUT('/api/community/v1/competitors/{id}', {
      params: { path: { id }, header: etag === null ? {} : { 'If-Match': etag } },
      body,
    }),
    competitor,
  );
}
