import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { fields, listOf, maybe, number, text, type Decoder } from './decode';

/** One page of a list, with where the next one begins, and where the whole list with its filters is found. */
export type ListPage<T> = { items: T[]; next: string | null; total: number | null; address: string };

/** What says which part of a list is wanted, or how much about it, but not which list. */
const ofThePage = ['cursor', 'limit', 'total'];

export function pageOf<T>(item: Decoder<T>): Decoder<ListPage<T>> {
  const page = fields({ items: listOf(item), next: maybe(text), total: maybe(number) });
  return (value, path, from = '') => ({ ...page(value, path), address: listAt(from) });
}

function listAt(from: string): string {
  const { pathname, searchParams } = new URL(from, window.location.origin);
  ofThePage.forEach((name) => searchParams.delete(name));
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname;
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
