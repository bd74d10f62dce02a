import { queryOptions } from '@tanstack/react-query';

/** So many ids a list takes in its parameter `ids`. */
const most = 100;

/** Whatever looks otherwise is no id of a record, and a list would refuse all that are asked for with it. */
const askable = /^[\w.-]{1,100}$/;

/** Names change seldom, and whoever changes one on an open page is followed. */
const kept = 10 * 60_000;

type FetchSome<T> = (query: { ids: string; limit: number }) => Promise<readonly T[]>;
type Batch<T> = { ids: Set<string>; found: Promise<ReadonlyMap<string, T>> };

/**
 * Finds records by id in few requests: those asked for in one moment, such as by the rows of a page that have just come, are
 * fetched together. What is not there for the user is null.
 *
 * @param fetchSome asks a list for these records and nothing else
 */
export function together<T extends { id: string }>(fetchSome: FetchSome<T>) {
  let open: Batch<T> | null = null;
  const begin = (): Batch<T> => {
    const ids = new Set<string>();
    const found = new Promise((begun) => setTimeout(begun)).then(async () => {
      if (open?.ids === ids) open = null;
      const some = await fetchSome({ ids: [...ids].join(','), limit: ids.size });
      return new Map(some.map((one) => [one.id, one]));
    });
    return { ids, found };
  };
  return async (id: string): Promise<T | null> => {
    if (!askable.test(id)) return null;
    if (open === null || open.ids.size === most) open = begin();
    open.ids.add(id);
    return (await open.found).get(id) ?? null;
  };
}

/**
 * What is needed to call a record by name, of which only the id is at hand: together with others asked for at once; null where the
 * user may not see it.
 *
 * @param root what queries about these records begin with
 */
export function foundQuery<T extends { id: string }>(root: string, fetchSome: FetchSome<T>) {
  const find = together(fetchSome);
  return (id: string) =>
    queryOptions({ queryKey: [root, 'found', id], queryFn: () => find(id), staleTime: kept });
}
