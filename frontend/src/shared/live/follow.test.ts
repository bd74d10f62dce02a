import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow';

/** The stream as the browser gives it; the real one is tried in Chromium. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  tell(of: string, ids: string[] | null = null) {
    const data = JSON.stringify({ changes: [ids === null ? { of } : { of, ids }] });
    this.dispatchEvent(new MessageEvent('changed', { data }));
  }
}

let client: QueryClient;
let asked: Record<string, number>;
let stops: (() => void)[];

function watch(name: string, ...rest: unknown[]) {
  asked[name] = 0;
  const observer = new QueryObserver(client, {
    queryKey: [name, ...rest],
    queryFn: () => {
      asked[name] = (asked[name] ?? 0) + 1;
      return asked[name];
    },
    staleTime: Infinity,
  });
  stops.push(observer.subscribe(() => undefined));
}

function listen(onLongLists = () => undefined) {
  stops.push(follow(client, { onLongLists }));
  const stream = Stream.all.at(-1);
  if (!stream) throw new Error('no stream');
  return stream;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  Stream.all = [];
  client = new QueryClient();
  asked = {};
  stops = [];
});

afterEach(() => {
  for (const stop of stops) stop();
  client.clear();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('following what others change', () => {
  it('asks anew what is in sight and shows it, once for changes that come together', async () => {
    watch('customers', 'list');
    watch('proposals', 'list');
    const stream = listen();
    await vi.advanceTimersByTimeAsync(10);

    stream.tell('funnel/customers', ['c-1']);
    stream.tell('funnel/customers', ['c-2']);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(asked).toEqual({ customers: 2, proposals: 1 });
  });

  it('waits while a form is being filled in', async () => {
    document.body.innerHTML = '<form data-typed=""></form>';
    watch('customers', 'list');
    const stream = listen();
    stream.tell('funnel/customers', ['c-1']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked['customers']).toBe(1);

    document.body.replaceChildren();
    await vi.advanceTimersByTimeAsync(2_000);

    expect(asked['customers']).toBe(2);
  });

  it('asks everything anew when it was away', async () => {
    watch('customers', 'list');
    const stream = listen();
    stream.dispatchEvent(new Event('open'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked['customers']).toBe(1);

    stream.dispatchEvent(new Event('error'));
    stream.dispatchEvent(new Event('open'));
    await vi.advanceTimersByTimeAsync(2_000);

    expect(asked['customers']).toBe(2);
  });

  it('tries again later when it was refused', async () => {
    const stream = listen();
    stream.readyState = Stream.CLOSED;
    stream.dispatchEvent(new Event('error'));
    expect(Stream.all).toHaveLength(1);

    await vi.advanceTimersByTimeAsync(31_000);

    expect(Stream.all).toHaveLength(2);
  });

  it('leaves a list that was read far down to its reader', async () => {
    const key = ['customers', 'list', 'far'];
    client.setQueryData(key, { pages: [1, 2, 3, 4, 5], pageParams: [] });
    const queryFn = vi.fn(() => ({ pages: [], pageParams: [] }));
    const observer = new QueryObserver(client, { queryKey: key, queryFn, staleTime: Infinity });
    stops.push(observer.subscribe(() => undefined));
    const onLongLists = vi.fn();
    const stream = listen(onLongLists);

    stream.tell('funnel/customers', ['c-1']);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(queryFn).not.toHaveBeenCalled();
    expect(onLongLists).toHaveBeenCalledOnce();
    expect(client.getQueryState(key)?.isInvalidated).toBe(true);
  });
});
