import type { UseQueryResult } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Failure, Loading } from './State';

type LoadedProps<T> = {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
};

/**
 * What a query brought, or that it is under way, or why it failed. Data at hand stays in sight when a renewal fails. Parts and
 * texts that the data call for are waited for here, so that what else is in sight, and its focus, stays.
 */
export function Loaded<T>({ query, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return <Suspense fallback={<Loading rows={rows} />}>{children(query.data)}</Suspense>;
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
