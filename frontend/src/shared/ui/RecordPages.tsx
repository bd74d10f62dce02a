import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Suspense, useCallback, type ReactNode } from 'react';
import type { ListPage } from '@/shared/api/page';
import { MoreRecords } from './MoreRecords';
import { Failure, Loading } from './State';

type RecordPagesProps<T> = {
  query: UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;
  empty: ReactNode;
  children: (records: readonly T[]) => ReactNode;
};

/** A list that grows page by page. */
export function RecordPages<T>({ query, empty, children }: RecordPagesProps<T>) {
  const { fetchNextPage } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (query.data === undefined) {
    return query.isError ? (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading rows={6} />
    );
  }
  const records = query.data.pages.flatMap((page) => page.items);
  if (records.length === 0) return empty;
  return (
    <>
      <Suspense fallback={<Loading rows={6} />}>{children(records)}</Suspense>
      {query.isFetchNextPageError ? (
        <Failure error={query.error} onRetry={more} />
      ) : (
        <MoreRecords hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={more} />
      )}
    </>
  );
}
