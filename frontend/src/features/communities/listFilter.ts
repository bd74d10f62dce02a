import type { buildStates, MarketingState } from './model';

/** Orders of the list beside its own, by name. */
export const communitySorts = ['-households', 'plannedOpening', 'code'] as const;
export type CommunitySort = (typeof communitySorts)[number];

/** What the page can narrow and order the list of communities by, but for what is searched for. */
export type CommunityListFilter = {
  state?: MarketingState;
  build?: (typeof buildStates)[number];
  sort?: CommunitySort;
};
