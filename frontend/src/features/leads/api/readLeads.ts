import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { lead, type LeadStatus } from '../model';

export type LeadFilter = {
  owner?: string;
  gridPath?: string;
  campaignId?: string;
  communityId?: string;
  status?: LeadStatus;
  /** Last day on which a step of the plan is due. */
  dueBy?: string;
};

const path = '/api/campaign/v1/leads';

function queryOf({ dueBy, ...rest }: LeadFilter) {
  return { ...rest, ...(dueBy !== undefined && { 'due.lte': dueBy }) };
}

export function leadsQuery(filter: LeadFilter, limit = 50) {
  return pagedQuery(['leads', 'list', filter, limit], (cursor, signal) =>
    read(api.GET(path, { params: { query: { ...queryOf(filter), cursor, limit } }, signal }), pageOf(lead)),
  );
}

/** The list as a file has the same filters as the list in sight. */
export function leadsAddress(filter: LeadFilter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(filter))) if (value) search.set(name, value);
  return `${path}?${search.toString()}`;
}

export function leadQuery(id: string) {
  return queryOptions({
    queryKey: ['leads', id],
    queryFn: ({ signal }) => read(api.GET(`${path}/{id}`, { params: { path: { id } }, signal }), lead),
  });
}
