import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { tariff, type TariffStatus } from '../model';

export type TariffFilter = { status?: TariffStatus; communityId?: string };

export function tariffsQuery(filter: TariffFilter, limit = 50) {
  return pagedQuery(['tariffs', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/tariffs', {
        params: { query: { ...filter, cursor, limit } },
        signal,
      }),
      pageOf(tariff),
    ),
  );
}
