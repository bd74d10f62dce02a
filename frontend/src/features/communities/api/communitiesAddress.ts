import type { CommunityFilter } from './listCommunities';

/** The list of communities as a file. */
export function communitiesAddress(filter: CommunityFilter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value) search.set(name, value);
  }
  return `/api/community/v1/communities?${search.toString()}`;
}
