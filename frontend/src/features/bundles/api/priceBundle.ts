import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { pricing as api, read } from '@/shared/api/client';
import type { Language } from '@/shared/i18n/language';
import { priced, type Composition } from '../model';

/** A question although it is a POST: nothing is stored. The answer is in the language asked in. */
export function priceQuery(composition: Composition, broadbandTariffId: string | null, language: Language) {
  return queryOptions({
    queryKey: ['bundles', 'price', composition, broadbandTariffId, language],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/pricing/v1/bundles/price', {
          body: { ...composition, ...(broadbandTariffId !== null && { broadbandTariffId }) },
          signal,
        }),
        priced,
      ),
    placeholderData: keepPreviousData,
  });
}
