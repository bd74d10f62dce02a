import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import type { Language } from '@/shared/i18n/language';
import { claimAdvice } from '../work';

/** FN-10, FN-13: everything that speaks against a claim by the user, before it is tried. */
export function claimAdviceQuery(id: string, language: Language) {
  return queryOptions({
    queryKey: ['customers', id, 'claim', language],
    queryFn: ({ signal }) =>
      read(api.GET('/api/funnel/v1/customers/{id}/claim', { params: { path: { id } }, signal }), claimAdvice),
  });
}
