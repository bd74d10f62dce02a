import { queryOptions } from '@tanstack/react-query';
import { campaign, community, funnel, pricing, read } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { plusDays } from '@/shared/format/date';
import { auditRow, verification, type Service } from '../model';

/** What a trail is narrowed to; days are those of Shanghai, the last one whole. Names no person but by the id of the staff. */
export type TrailFilter = {
  action?: string;
  callerId?: string;
  subjectId?: string;
  from?: string;
  to?: string;
};

type Query = NonNullable<paths['/api/community/v1/audit']['get']['parameters']['query']>;

/** The same four times: a trail is asked of the service that keeps it. */
const asking = {
  community: {
    rows: (query: Query, signal: AbortSignal) =>
      community.GET('/api/community/v1/audit', { params: { query }, signal }),
    whole: (signal: AbortSignal) => community.GET('/api/community/v1/audit/verification', { signal }),
  },
  funnel: {
    rows: (query: Query, signal: AbortSignal) =>
      funnel.GET('/api/funnel/v1/audit', { params: { query }, signal }),
    whole: (signal: AbortSignal) => funnel.GET('/api/funnel/v1/audit/verification', { signal }),
  },
  pricing: {
    rows: (query: Query, signal: AbortSignal) =>
      pricing.GET('/api/pricing/v1/audit', { params: { query }, signal }),
    whole: (signal: AbortSignal) => pricing.GET('/api/pricing/v1/audit/verification', { signal }),
  },
  campaign: {
    rows: (query: Query, signal: AbortSignal) =>
      campaign.GET('/api/campaign/v1/audit', { params: { query }, signal }),
    whole: (signal: AbortSignal) => campaign.GET('/api/campaign/v1/audit/verification', { signal }),
  },
} as const satisfies Record<Service, unknown>;

function queryOf({ action, callerId, subjectId, from, to }: TrailFilter) {
  return {
    ...(action !== undefined && { action }),
    ...(callerId !== undefined && { callerId }),
    ...(subjectId !== undefined && { subjectId }),
    ...(from !== undefined && { 'at.gte': `${from}T00:00:00+08:00` }),
    ...(to !== undefined && { 'at.lt': `${plusDays(to, 1)}T00:00:00+08:00` }),
  };
}

/** PI-01: what was done with protected data, the newest first. */
export function trailQuery(service: Service, filter: TrailFilter) {
  return pagedQuery(['audit', service, filter], (cursor, signal) =>
    read(asking[service].rows({ ...queryOf(filter), cursor, limit: 50 }, signal), pageOf(auditRow)),
  );
}

/** Whether a trail is as it was written, worked out anew over all its rows. */
export function verificationQuery(service: Service, run: number) {
  return queryOptions({
    queryKey: ['audit', 'verification', service, run],
    queryFn: ({ signal }) => read(asking[service].whole(signal), verification),
    enabled: run > 0,
    // What was whole a while ago says nothing of now: only asking once more does. Whoever comes back asks for the first time.
    staleTime: Infinity,
    gcTime: 0,
  });
}
