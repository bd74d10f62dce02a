import { communitySorts, type CommunityListFilter } from '@/features/communities/listFilter';
import { buildStates, marketingStates } from '@/features/communities/model';
import { community as api } from '@/shared/api/client';
import type { ViewedList } from './model';

/** Views of the list of communities. */
export const viewsOfCommunities: ViewedList<CommunityListFilter> = {
  name: 'COMMUNITIES',
  roles: [
    'GRID_MANAGER',
    'GRID_ASSISTANT',
    'TECHNICIAN',
    'ACCOUNT_MANAGER',
    'SUPERVISOR',
    'HALL_CLERK',
    'ANALYST',
  ],
  whole: {},
  filterOf(view) {
    const { marketingState, buildState, ...rest } = view.filter;
    const state = marketingStates.find((one) => one === marketingState);
    const build = buildStates.find((one) => one === buildState);
    const sort = communitySorts.find((one) => one === view.sort);
    const fits =
      Object.keys(rest).length === 0 &&
      (marketingState === undefined || state !== undefined) &&
      (buildState === undefined || build !== undefined) &&
      (view.sort === null || sort !== undefined);
    return fits ? { ...(state && { state }), ...(build && { build }), ...(sort && { sort }) } : null;
  },
  keptOf({ state, build, sort }) {
    return {
      filter: { ...(state && { marketingState: state }), ...(build && { buildState: build }) },
      ...(sort && { sort }),
    };
  },
  all: (signal) =>
    api.GET('/api/community/v1/saved-views', {
      params: { query: { list: 'COMMUNITIES', limit: 200 } },
      signal,
    }),
  save: (body, header) =>
    api.POST('/api/community/v1/saved-views', { params: { header }, body: { ...body, list: 'COMMUNITIES' } }),
  change: (viewId, body, header) =>
    api.PUT('/api/community/v1/saved-views/{viewId}', {
      params: { path: { viewId }, header },
      body: { ...body, list: 'COMMUNITIES' },
    }),
  remove: (viewId, header) =>
    api.DELETE('/api/community/v1/saved-views/{viewId}', { params: { path: { viewId }, header } }),
  restore: (viewId, header) =>
    api.POST('/api/community/v1/saved-views/{viewId}/restoration', { params: { path: { viewId }, header } }),
  prefer: (body) =>
    api.PUT('/api/community/v1/default-views/{list}', { params: { path: { list: 'COMMUNITIES' } }, body }),
};
