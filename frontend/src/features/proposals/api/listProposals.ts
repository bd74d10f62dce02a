import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { proposal, type ProposalStatus } from '../model';

export type ProposalFilter = {
  status?: ProposalStatus | undefined;
  communityId?: string;
  /** A unit and all below it. */
  gridPath?: string | undefined;
  /** The rule that answered, and one whose limit bound. */
  ruleId?: string | undefined;
  bound?: string | undefined;
  /** First and last month of the decision. */
  decidedFrom?: string | undefined;
  decidedTo?: string | undefined;
  /** Asks for the number of all that match, too. */
  total?: boolean;
};

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
