import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { listComparison, type CoverageSource } from '../model';

/** All changes as a file; a page shows the first thousand. */
export function listChangesAddress(source: CoverageSource, from: string, to: string): string {
  return `/api/community/v1/coverage-lists/changes?${new URLSearchParams({ source, from, to }).toString()}`;
}

/** CO-02: what is new, moved and gone between two versions of a source's list. */
export function listComparisonQuery(source: CoverageSource, from: string, to: string) {
  return queryOptions({
    queryKey: ['communities', 'lists', source, from, to],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/coverage-lists/comparison', {
          params: { query: { source, from, to } },
          signal,
        }),
        listComparison,
      ),
    enabled: from !== '' && to !== '',
  });
}
