import type { CommunityFilter } from './listCommunities';

/** The list of communities as a file. */
export function communitiesAddress({ q, marketingState }: CommunityFilter): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (marketingState) search.set('marketingState', marketingState);
  return `/api/community/v1/communities?${search.toString()}`;
}
