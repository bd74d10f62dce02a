import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Quadrant } from '@/features/assessment/model';
import type { MarketingState } from '@/features/communities/model';
import { community as api, read } from '@/shared/api/client';
import { mapData, type BuildState } from '../model';
import { boxText, type Box } from '../view';

export type MapFilter = {
  gridPath?: string;
  marketingState?: MarketingState;
  buildState?: BuildState;
  quadrant?: Quadrant;
};

/** What lies in a box; while another box is being fetched, what is known goes on being shown. */
export function mapQuery(box: Box, filter: MapFilter) {
  const bbox = boxText(box);
  return queryOptions({
    queryKey: ['communities', 'map', bbox, filter],
    queryFn: ({ signal }) =>
      read(api.GET('/api/community/v1/map', { params: { query: { bbox, ...filter } }, signal }), mapData),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
