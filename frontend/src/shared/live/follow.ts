import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { changesOf, concerns, isFollowed, type Changed } from './changes';
import { isEditing } from './editing';

/** Changes that come together are met together, in milliseconds. */
const gather = 700;
/** While somebody types nothing is renewed; it is looked at again so often. */
const later = 1_000;
/** A stream that was refused is asked for again after so long. */
const again = 30_000;
/** Renewing may take at most this share of the time: a page that takes long to renew is renewed seldom. */
const share = 0.1;
/** Lists with more pages than this are not fetched anew under the reader's eyes. */
const pagesRenewed = 4;

type Follower = {
  /** Told when lists that are too long to be renewed may have become old. */
  onLongLists: () => void;
};

/**
 * Keeps what is in sight up to date while the page is: the gateway tells what changed, and the queries that show it are asked anew.
 * Answers that are not in sight are only noted as old.
 *
 * A page is told of its own writes too, and asks a second time although it renewed its answers when the write was done. That is not
 * saved: what is told bears neither a time nor a version, so that it may be of somebody else's change to the same record, made after
 * the answer was read; and what follows a change by event may not have followed it yet when the page first asked.
 */
export function follow(client: QueryClient, { onLongLists }: Follower): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  let stream: EventSource | null = null;
  let missed = false;
  let waiting: Changed[] = [];
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const isOld = (query: Query) =>
    everything ? isFollowed(query.queryKey) : concerns(query.queryKey, waiting, window.location.pathname);

  const renew = async () => {
    if (isEditing()) {
      timer = setTimeout(() => void renew(), later);
      return;
    }
    const old = new Set(client.getQueryCache().findAll({ predicate: isOld }));
    waiting = [];
    everything = false;
    const begun = Date.now();
    const isLong = (query: Query) => old.has(query) && query.isActive() && isLongList(query);
    await client.invalidateQueries({ predicate: isLong, refetchType: 'none' });
    await client
      .invalidateQueries({ predicate: (query) => old.has(query) && !isLong(query) })
      .catch(() => undefined);
    if ([...old].some(isLong)) onLongLists();
    if (over) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (waiting.length > 0 || everything) void renew();
      },
      Math.max(gather, (Date.now() - begun) / share),
    );
  };

  const note = (changes: readonly Changed[]) => {
    waiting.push(...changes);
    timer ??= setTimeout(() => void renew(), gather);
  };

  const open = () => {
    if (stream !== null || isAway()) return;
    const opened = new EventSource('/bff/live');
    stream = opened;
    opened.addEventListener('open', () => {
      if (missed) {
        everything = true;
        note([]);
      }
      missed = false;
    });
    opened.addEventListener('changed', (event: MessageEvent<string>) => {
      note(changesOf(JSON.parse(event.data), 'changed').changes);
    });
    opened.addEventListener('error', () => {
      missed = true;
      // The browser comes back by itself unless it was refused.
      if (opened.readyState !== EventSource.CLOSED) return;
      close();
      reopening = setTimeout(open, again);
    });
  };

  const close = () => {
    clearTimeout(reopening);
    stream?.close();
    stream = null;
  };

  const look = () => {
    if (isAway()) {
      missed = true;
      close();
    } else open();
  };

  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  open();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
    clearTimeout(timer);
    close();
  };
}

/** Whether there is nobody to see anything, or no way to hear of it. */
function isAway(): boolean {
  return document.visibilityState === 'hidden' || !navigator.onLine;
}

/** Whether a query holds a list that was read far down. */
export function isLongList(query: Query): boolean {
  const data = query.state.data;
  return isPaged(data) && data.pages.length > pagesRenewed;
}

function isPaged(data: unknown): data is InfiniteData<unknown> {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}
