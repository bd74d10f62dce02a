import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { funnelReport } from '../model';

/** The funnel of a part of the org tree over whole months. */
export function funnelReportQuery(gridPath: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['figures', 'funnel', gridPath, from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/figures/funnel', { params: { query: { gridPath, from, to } }, signal }),
        funnelReport,
      ),
  });
}
