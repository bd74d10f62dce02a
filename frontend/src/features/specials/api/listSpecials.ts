import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { special, type SpecialStatus } from '../model';

export type SpecialFilter = {
  status?: SpecialStatus | undefined;
  communityId?: string;
  /** A unit and all below it. */
  gridPath?: string | undefined;
  total?: boolean;
};

export function specialsQuery(filter: SpecialFilter, limit = 50) {
  return pagedQuery(['specials', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/special-offers', {
        params: { query: { ...filter, cursor, limit } },
        signal,
      }),
      pageOf(special),
    ),
  );
}
