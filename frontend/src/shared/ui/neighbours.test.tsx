import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { NextRecord } from './NextRecord';
import { neighboursOf, swipeOf } from './neighbours';

const page = (...ids: string[]) => ({ items: ids.map((id) => ({ id })), next: null });

function listed(...pages: ReturnType<typeof page>[]): QueryClient {
  const client = new QueryClient();
  client.setQueryData(
    ['customers', 'list', {}, 8],
    { pages: [page('b', 'x')], pageParams: [] },
    { updatedAt: 1 },
  );
  client.setQueryData(['customers', 'list', {}, 50], { pages, pageParams: [] }, { updatedAt: 2 });
  client.setQueryData(['customers', 'one', 'b'], { id: 'b' });
  return client;
}

async function openAt(id: string, client: QueryClient) {
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <Suspense>
          <NextRecord lists={['customers', 'list']} id={id} addressOf={(one) => `/customers/${one}`} />
          <input aria-label="note" />
        </Suspense>
      </QueryClientProvider>,
    );
    await Promise.resolve();
  });
}

describe('the records beside one', () => {
  beforeEach(() => window.history.replaceState(null, '', '/customers/b'));

  it('are those of the list seen last, over its pages', () => {
    const client = listed(page('a', 'b'), page('c'));
    expect(neighboursOf(client, ['customers', 'list'], 'b')).toEqual({
      previous: 'a',
      next: 'c',
      place: 2,
      of: 3,
    });
    expect(neighboursOf(client, ['customers', 'list'], 'a')?.previous).toBeNull();
    expect(neighboursOf(client, ['customers', 'list'], 'nowhere')).toBeNull();
  });

  it('are reached by a tap and by J and K, but not while typing', async () => {
    await openAt('b', listed(page('a', 'b'), page('c')));
    expect((await screen.findByRole('link', { name: '下一条' })).getAttribute('href')).toBe('/customers/c');
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 'j' });
    expect(window.location.pathname).toBe('/customers/b');
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(window.location.pathname).toBe('/customers/c');
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(window.location.pathname).toBe('/customers/a');
  });

  it('are reached by a swipe to the side, not by scrolling', async () => {
    expect(swipeOf({ x: 300, y: 100 }, { x: 120, y: 110 })).toBe('next');
    expect(swipeOf({ x: 100, y: 100 }, { x: 260, y: 90 })).toBe('previous');
    expect(swipeOf({ x: 100, y: 100 }, { x: 190, y: 400 })).toBeNull();
    expect(swipeOf({ x: 100, y: 100 }, { x: 130, y: 100 })).toBeNull();
    await openAt('b', listed(page('a', 'b'), page('c')));
    await screen.findByRole('link', { name: '下一条' });
    fireEvent.touchStart(document.body, { touches: [{ clientX: 300, clientY: 200 }] });
    fireEvent.touchEnd(document.body, { changedTouches: [{ clientX: 90, clientY: 210 }] });
    expect(window.location.pathname).toBe('/customers/c');
  });
});
