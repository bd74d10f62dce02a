import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { metFirm, type MetState } from '../model';

export type MetFilter = { state: MetState; campaignId?: string; gridPath?: string };

const path = '/api/funnel/v1/leads';

function queryOf({ state, campaignId, gridPath }: MetFilter) {
  return {
    ...(state !== 'all' && { converted: state === 'converted' }),
    ...(campaignId !== undefined && { campaignId }),
    ...(gridPath !== undefined && { gridPath }),
  };
}

/** CP-40: firms that campaigns met, the newest first, with the number of all of them. */
export function metQuery(filter: MetFilter) {
  return pagedQuery(['firms-met', filter], (cursor, signal) =>
    read(
      api.GET(path, { params: { query: { ...queryOf(filter), cursor, total: true, limit: 25 } }, signal }),
      pageOf(metFirm),
    ),
  );
}
