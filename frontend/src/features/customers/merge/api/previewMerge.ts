import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import type { Language } from '@/shared/i18n/language';
import { mergePreview, type MergeField } from '../model';

/** FN-16: what a merge would do, and everything that speaks against it, in the language asked in. */
export function mergePreviewQuery(
  id: string,
  duplicateId: string,
  fromDuplicate: readonly MergeField[],
  language: Language,
) {
  return queryOptions({
    queryKey: ['customers', id, 'merge', duplicateId, fromDuplicate, language],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/customers/{id}/merge-preview', {
          params: { path: { id }, query: { duplicateId, fromDuplicate: [...fromDuplicate] } },
          signal,
        }),
        mergePreview,
      ),
  });
}
