import { useMemo } from 'react';
import { usePlace } from './location';

/** What stands behind the question mark, as the page understands it; what it does not know is left out. */
export function useSearch<T>(read: (raw: Readonly<Record<string, string>>) => T): T {
  const { search } = usePlace();
  return useMemo(() => read(Object.fromEntries(new URLSearchParams(search))), [read, search]);
}
