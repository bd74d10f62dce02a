import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read, readTagged } from '@/shared/api/client';
import { fields, listOf } from '@/shared/api/decode';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { attributedOrder, roadshow, suggestion, type ShowStatus } from '../model';

export type RoadshowFilter = {
  status?: ShowStatus;
  communityId?: string;
  staffId?: string;
  /** First and last day. */
  from?: string;
  to?: string;
};

const path = '/api/campaign/v1/roadshows';

export function roadshowsQuery({ from, to, ...rest }: RoadshowFilter, limit = 50) {
  return pagedQuery(['roadshows', 'list', rest, from, to, limit], (cursor, signal) =>
    read(
      api.GET(path, {
        params: { query: { ...rest, 'day.gte': from, 'day.lte': to, cursor, limit } },
        signal,
      }),
      pageOf(roadshow),
    ),
  );
}

export function roadshowQuery(id: string) {
  return queryOptions({
    queryKey: ['roadshows', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET(`${path}/{id}`, { params: { path: { id } }, signal }), roadshow),
  });
}

/** CP-30: times that suit in the next three weeks, the best kind first. */
export function suggestionsQuery(communityId: string) {
  return queryOptions({
    queryKey: ['roadshows', 'suggestions', communityId],
    queryFn: ({ signal }) =>
      read(
        api.GET(`${path}/suggestions/{communityId}`, { params: { path: { communityId } }, signal }),
        fields({ items: listOf(suggestion) }),
      ),
  });
}

/** CP-42: orders in which a campaign had any part. */
export function attributionsQuery(campaignId: string) {
  return pagedQuery(['roadshows', campaignId, 'attributions'], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/attributions', {
        params: { query: { campaignId, cursor, limit: 100 } },
        signal,
      }),
      pageOf(attributedOrder),
    ),
  );
}

/** The run sheet as a page of its own, to print. */
export function runSheetAddress(id: string): string {
  return `${path}/${encodeURIComponent(id)}/run-sheet`;
}
