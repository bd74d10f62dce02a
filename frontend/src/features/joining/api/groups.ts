import { queryOptions } from '@tanstack/react-query';
import { campaign as api, done, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { candidates, group, visit, type JoiningGroup } from '../model';

const path = '/api/campaign/v1/joining-groups';

export type NewGroup = components['schemas']['JoiningGroupRequest'];

/** Groups by their deadline; those of one community when it is named. */
export function groupsQuery(filter: { communityId?: string; from?: string }) {
  return pagedQuery(['joining-groups', 'list', filter], (cursor, signal) =>
    read(
      api.GET(path, {
        params: {
          query: { communityId: filter.communityId, 'deadline.gte': filter.from, cursor, limit: 50 },
        },
        signal,
      }),
      pageOf(group),
    ),
  );
}

export function groupQuery(id: string) {
  return queryOptions({
    queryKey: ['joining-groups', id],
    queryFn: ({ signal }) => read(api.GET(`${path}/{id}`, { params: { path: { id } }, signal }), group),
  });
}

export function candidatesQuery(id: string) {
  return queryOptions({
    queryKey: ['joining-groups', id, 'candidates'],
    queryFn: ({ signal }) =>
      read(api.GET(`${path}/{id}/candidates`, { params: { path: { id } }, signal }), candidates),
  });
}

export function openGroup(body: NewGroup, key: string): Promise<JoiningGroup> {
  return read(api.POST(path, { params: { header: { 'Idempotency-Key': key } }, body }), group);
}

export function joinGroup(id: string, leadId: string, key: string): Promise<JoiningGroup> {
  return read(
    api.POST(`${path}/{id}/members`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { leadId },
    }),
    group,
  );
}

export const visitsQuery = pagedQuery(['contract-end-visits'], (cursor, signal) =>
  read(
    api.GET('/api/campaign/v1/contract-end-visits', { params: { query: { cursor, limit: 50 } }, signal }),
    pageOf(visit),
  ),
);

export function completeVisit(id: string, key: string): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/contract-end-visits/{id}/completion', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}
