import { useSyncExternalStore } from 'react';

/** Where the page stands, without host. */
export type Place = { pathname: string; search: string };

const listeners = new Set<() => void>();
const positions = new Map<string, number>();
let place = read();
/** Names the entry of the history that is in sight, so that its scroll position can be found again. */
let entry = entryOf(history.state);
let depth = 0;

history.scrollRestoration = 'manual';
window.addEventListener('popstate', (event) => {
  positions.set(entry, window.scrollY);
  entry = entryOf(event.state);
  depth = Math.max(0, depth - 1);
  change();
  restore(positions.get(entry) ?? 0);
});

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

export function currentHref(): string {
  return place.pathname + place.search;
}

/** Goes to another page of this site. */
export function go(href: string, options: { replace?: boolean } = {}): void {
  const samePage = new URL(href, window.location.origin).pathname === place.pathname;
  if (options.replace) {
    history.replaceState(history.state, '', href);
  } else {
    positions.set(entry, window.scrollY);
    entry = String(Date.now());
    depth += 1;
    history.pushState({ entry }, '', href);
  }
  change();
  if (!samePage) window.scrollTo(0, 0);
}

/** One page back, or up to the given one when this was the first. */
export function goBack(otherwise: string): void {
  if (depth > 0) history.back();
  else go(otherwise, { replace: true });
}

function change(): void {
  place = read();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Place {
  return { pathname: window.location.pathname, search: window.location.search };
}

function entryOf(state: unknown): string {
  return typeof state === 'object' && state !== null && 'entry' in state ? String(state.entry) : 'first';
}

/** The content may come later than the page: tried again until the position exists, for a second at most. */
function restore(position: number): void {
  const until = performance.now() + 1_000;
  const attempt = () => {
    window.scrollTo(0, position);
    if (Math.abs(window.scrollY - position) > 2 && performance.now() < until) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
