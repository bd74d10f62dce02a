import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { ListPage } from '@/shared/api/page';
import styles from './exports.module.css';
import { MoreRecords } from './MoreRecords';
import { Failure, Loading } from './State';
import { useWide } from './useWide';

const ExportButtons = lazy(() => import('./ExportButtons'));

type RecordPagesProps<T> = {
  query: UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;
  empty: ReactNode;
  /** What a file with the whole list is called; without it, none is offered. */
  exportAs?: string;
  children: (records: readonly T[]) => ReactNode;
};

/** A list that grows page by page. */
export function RecordPages<T>({ query, empty, exportAs, children }: RecordPagesProps<T>) {
  const { fetchNextPage } = query;
  const wide = useWide();
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
  const address = query.data.pages[0]?.address;
  const exports = exportAs !== undefined && address !== undefined && (
    // Room is kept for them, so that the list does not move when they come.
    <div className={styles['exports']}>
      <Suspense fallback={null}>
        <ExportButtons address={address} name={exportAs} />
      </Suspense>
    </div>
  );
  return (
    <>
      {wide && exports}
      <Suspense fallback={<Loading rows={6} />}>{children(records)}</Suspense>
      {query.isFetchNextPageError ? (
        <Failure error={query.error} onRetry={more} />
      ) : (
        <MoreRecords hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onMore={more} />
      )}
      {!wide && !query.hasNextPage && exports}
    </>
  );
}
