import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { lead, type Interest, type LeadKind, type LeadSource, type LeadTrait } from '../model';

export type LeadFilter = {
  owner?: string;
  gridPath?: string;
  campaignId?: string;
  communityId?: string;
  kind?: LeadKind;
  /** One or several, with commas. */
  status?: string;
  source?: LeadSource;
  segment?: string;
  competitorId?: string;
  contractEndsIn?: string;
  interest?: Interest;
  buildingId?: string;
  /** Of whom this was not told. */
  untold?: LeadTrait;
  /** Last day on which a step of the plan is due. */
  dueBy?: string;
  /** Has the number of all of them counted as well. */
  total?: boolean;
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

export function leadQuery(id: string) {
  return queryOptions({
    queryKey: ['leads', id],
    queryFn: ({ signal }) => read(api.GET(`${path}/{id}`, { params: { path: { id } }, signal }), lead),
  });
}
