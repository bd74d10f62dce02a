import { queryOptions } from '@tanstack/react-query';
import { campaign as api, community, read } from '@/shared/api/client';
import { fields, listOf } from '@/shared/api/decode';
import { pageOf } from '@/shared/api/page';
import { orgUnit } from '@/features/orgunits/model';
import { progressRow, type ProgressLevel } from '../model';

export function progressQuery(level: ProgressLevel) {
  return queryOptions({
    queryKey: ['schedules', 'progress', level],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/campaign/v1/progress', { params: { query: { level } }, signal }),
        fields({ items: listOf(progressRow) }),
      ),
  });
}

/** The first 200 units of a kind, for their names. */
export function unitNamesQuery(kind: ProgressLevel) {
  return queryOptions({
    queryKey: ['org-units', 'kind', kind],
    queryFn: ({ signal }) =>
      read(
        community.GET('/api/community/v1/org-units', { params: { query: { kind, limit: 200 } }, signal }),
        pageOf(orgUnit),
      ),
    staleTime: 60 * 60_000,
  });
}
