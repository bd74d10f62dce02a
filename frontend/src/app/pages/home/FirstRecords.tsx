import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { pagedQuery } from '@/shared/api/page';
import { Card } from '@/shared/ui/Card';
import { Failure, Loading } from '@/shared/ui/State';

type FirstRecordsProps<T> = {
  title: string;
  query: ReturnType<typeof pagedQuery<T>>;
  /** Leads to the whole list. */
  all: ReactNode;
  none: ReactNode;
  children: (records: readonly T[]) => ReactNode;
};

/** The first of a list, with the way to the rest. */
export function FirstRecords<T>({ title, query, all, none, children }: FirstRecordsProps<T>) {
  const found = useInfiniteQuery(query);
  const records = found.data?.pages[0]?.items;
  return (
    <Card title={title} actions={records && records.length > 0 && all}>
      {records === undefined ? (
        found.isError ? (
          <Failure error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Loading rows={2} />
        )
      ) : records.length === 0 ? (
        none
      ) : (
        children(records)
      )}
    </Card>
  );
}
