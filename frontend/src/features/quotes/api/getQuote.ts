import { queryOptions } from '@tanstack/react-query';
import { pricing as api, readTagged } from '@/shared/api/client';
import type { Language } from '@/shared/i18n/language';
import { quote } from '../model';

/** The texts of its lines are in the language asked in. */
export function quoteQuery(id: string, language: Language) {
  return queryOptions({
    queryKey: ['quotes', id, language],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/pricing/v1/quotes/{id}', { params: { path: { id } }, signal }), quote),
  });
}

export function pdfHref(id: string, language: Language): string {
  return `/api/pricing/v1/quotes/${encodeURIComponent(id)}/pdf?language=${language === 'en' ? 'EN' : 'ZH'}`;
}
