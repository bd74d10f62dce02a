import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { proposal, type ProposalStatus } from '../model';

export type ProposalFilter = { status?: ProposalStatus; communityId?: string };

export function proposalsQuery(filter: ProposalFilter, limit = 50) {
  return pagedQuery(['proposals', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/proposals', {
        params: { query: { ...filter, cursor, limit } },
        signal,
      }),
      pageOf(proposal),
    ),
  );
}
