import { community as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { surveyRow } from '../model';

/** CO-11: the files that keep sales from starting, the least complete first. */
export function unfinishedSurveysQuery(limit = 50) {
  return pagedQuery(['communities', 'surveys', 'unfinished', limit], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/surveys', {
        params: { query: { salesMayStart: false, cursor, limit } },
        signal,
      }),
      pageOf(surveyRow),
    ),
  );
}
