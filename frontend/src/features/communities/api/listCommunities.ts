import { community as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import type { CommunitySort } from '../listFilter';
import { community, type buildStates, type MarketingState } from '../model';

export type CommunityFilter = {
  q?: string;
  marketingState?: MarketingState;
  buildState?: (typeof buildStates)[number];
  sort?: CommunitySort;
};

export function communitiesQuery(filter: CommunityFilter) {
  return pagedQuery(['communities', 'list', filter], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/communities', {
        params: { query: { ...filter, cursor, limit: 50 } },
        signal,
      }),
      pageOf(community),
    ),
  );
}
