import { queryOptions } from '@tanstack/react-query';
import { campaign, community, funnel, pricing, read } from '@/shared/api/client';
import { anything, flag, fields, listOf, maybe, number } from '@/shared/api/decode';
import { momentOf, plusDays, today } from '@/shared/format/date';
import { hasRole, type User } from '@/shared/session/session';

/** What may have to be done today, the most pressing first. */
export const duties = [
  'approvals',
  'grants',
  'lapsing',
  'plans',
  'contracts',
  'leads',
  'tasks',
  'incidents',
  'surveys',
  'urgent',
] as const;
export type Duty = (typeof duties)[number];

/** How many there are; `more` when there are at least so many. */
export type Count = { count: number; more: boolean };

const counted = fields({ items: listOf(anything), total: maybe(number), next: maybe(anything) });
const open = fields({ items: listOf(fields({ closed: flag })), next: maybe(anything) });
const one = { limit: 1, total: true } as const;

/** Days within which a lease that ends, or a competitor's contract, is today's business (FN-13, FN-20). */
const lapsingDays = 7;
const contractDays = 30;

function ask(duty: Duty, user: User, signal: AbortSignal): Promise<Count> {
  const own = hasRole(user, 'ACCOUNT_MANAGER') ? { holderId: user.id } : {};
  const total = (call: Promise<{ data?: unknown; response: Response }>) =>
    read(call, counted).then((page) => ({ count: page.total ?? page.items.length, more: false }));
  switch (duty) {
    case 'approvals':
      return total(
        pricing.GET('/api/pricing/v1/proposals', {
          params: { query: { status: 'PENDING_APPROVAL', ...one } },
          signal,
        }),
      );
    case 'grants':
      return total(
        community.GET('/api/community/v1/property-companies', {
          params: { query: { 'pendingGrants.gte': 1, ...one } },
          signal,
        }),
      );
    case 'lapsing':
      return total(
        funnel.GET('/api/funnel/v1/lapsing', {
          params: { query: { days: lapsingDays, ...own, ...one } },
          signal,
        }),
      );
    case 'plans':
      return total(
        funnel.GET('/api/funnel/v1/plans', {
          params: { query: { 'planAt.lte': momentOf(`${today()}T23:59`) ?? undefined, ...one } },
          signal,
        }),
      );
    case 'contracts':
      return total(
        funnel.GET('/api/funnel/v1/contract-ends', {
          params: { query: { 'endsOn.lte': plusDays(today(), contractDays), ...own, ...one } },
          signal,
        }),
      );
    case 'leads':
      return total(
        campaign.GET('/api/campaign/v1/leads', {
          params: { query: { owner: user.id, 'due.lte': today(), ...one } },
          signal,
        }),
      );
    case 'tasks':
      return read(
        campaign.GET('/api/campaign/v1/tasks', { params: { query: { until: today(), limit: 50 } }, signal }),
        counted,
      ).then((page) => ({ count: page.items.length, more: page.next !== null }));
    case 'incidents':
      return read(
        community.GET('/api/community/v1/incidents', { params: { query: { limit: 100 } }, signal }),
        open,
      ).then((page) => ({ count: page.items.filter((each) => !each.closed).length, more: false }));
    case 'surveys':
      return total(
        community.GET('/api/community/v1/surveys', {
          params: { query: { salesMayStart: false, ...one } },
          signal,
        }),
      );
    case 'urgent':
      return total(
        community.GET('/api/community/v1/work-order', {
          params: { query: { quadrant: 'IMPORTANT_URGENT', ...one } },
          signal,
        }),
      );
  }
}

export function countQuery(duty: Duty, user: User) {
  return queryOptions({
    queryKey: ['today', duty, user.id],
    queryFn: ({ signal }) => ask(duty, user, signal),
    staleTime: 60_000,
  });
}

/** Whose duty it is, as the services let them see it. */
export function dutiesOf(user: User): Duty[] {
  return duties.filter((duty) => {
    switch (duty) {
      case 'approvals':
      case 'grants':
        return hasRole(user, 'SUPERVISOR');
      case 'lapsing':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_MANAGER', 'SUPERVISOR');
      case 'plans':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_ASSISTANT', 'GRID_MANAGER');
      case 'contracts':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_MANAGER', 'SUPERVISOR');
      case 'leads':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_ASSISTANT', 'GRID_MANAGER');
      case 'tasks':
        return hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR');
      case 'incidents':
        return hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR');
      case 'surveys':
        return hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT');
      case 'urgent':
        return hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR');
    }
  });
}
