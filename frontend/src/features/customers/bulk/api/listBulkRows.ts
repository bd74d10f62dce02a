import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import type { Language } from '@/shared/i18n/language';
import { bulkRow, type RowState } from '../model';

/** What has become of each customer of a job, reasons in the language asked in. */
export function bulkRowsQuery(jobId: string, state: RowState | undefined, language: Language) {
  return pagedQuery(['bulk', jobId, 'rows', state, language], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/bulk-jobs/{jobId}/rows', {
        params: { path: { jobId }, query: { state, cursor, limit: 50 } },
        signal,
      }),
      pageOf(bulkRow),
    ),
  );
}
