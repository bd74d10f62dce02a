import { funnel as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import type { Language } from '@/shared/i18n/language';
import { poolRow } from '../work';

/** FN-11, FN-13: whom nobody holds, with what speaks against a claim, in the language asked in. */
export function poolQuery(q: string | undefined, language: Language, limit = 50) {
  return pagedQuery(['customers', 'pool', q, language, limit], (cursor, signal) =>
    read(
      api.GET('/api/funnel/v1/pool', { params: { query: { q, cursor, limit } }, signal }),
      pageOf(poolRow),
    ),
  );
}
