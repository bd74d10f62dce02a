import { useSyncExternalStore } from 'react';

const wide = '(min-width: 62rem)';

/** Whether there is room for tables and the side navigation. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
