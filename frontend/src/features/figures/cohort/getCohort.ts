import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { cohortReport } from './model';

/** What became of the firms a campaign met within a unit. */
export function cohortQuery(gridPath: string, campaignId: string) {
  return queryOptions({
    queryKey: ['figures', 'cohort', gridPath, campaignId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/figures/cohort', { params: { query: { gridPath, campaignId } }, signal }),
        cohortReport,
      ),
  });
}
