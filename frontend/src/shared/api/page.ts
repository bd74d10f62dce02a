import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { fields, listOf, maybe, number, text, type Decoder } from './decode';

/** One page of a list, with where the next one begins. */
export type ListPage<T> = { items: T[]; next: string | null; total: number | null };

export function pageOf<T>(item: Decoder<T>): Decoder<ListPage<T>> {
  return fields({ items: listOf(item), next: maybe(text), total: maybe(number) });
}

type FetchPage<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<T>>;

/** A list fetched page by page, each from where the one before ended. */
export function pagedQuery<T>(queryKey: QueryKey, fetchPage: FetchPage<T>) {
  return infiniteQueryOptions<ListPage<T>, Error, InfiniteData<ListPage<T>>, QueryKey, string | undefined>({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
