import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { CustomersPage } from './CustomersPage';

startPage('bulk', 'customers', 'views');

const asked: Record<string, string>[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    sessionOf({ id: 'u-sup', name: '周主管', roles: ['SUPERVISOR'], scopes: ['/13/1301'] }),
    http.get('*/api/funnel/v1/customers', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ items: [], next: null });
    }),
    http.get('*/api/funnel/v1/saved-views', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/org-units/:id', ({ params }) =>
      HttpResponse.json(
        { id: params['id'], name: '建北街道', path: '/13/1301/130102/130102001', kind: 'GRID', history: [] },
        { headers: { ETag: '"1"' } },
      ),
    ),
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
  );
});

it('shows the part of the list a figure led to, says which, and takes it off', async () => {
  go('/customers?stage=TARGET&grid=/13/1301/130102/130102001&holder=u-li&lost=yes');
  show(
    <SignedIn>
      <CustomersPage />
    </SignedIn>,
  );
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({
      stage: 'TARGET',
      gridPath: '/13/1301/130102/130102001',
      holderId: 'u-li',
      lost: 'true',
    }),
  );
  const bar = await screen.findByRole('region', { name: '名单范围' });
  await waitFor(() => expect(bar.textContent).toContain('单位：建北街道'));
  expect(bar.textContent).toContain('持有人：u-li');
  expect(bar.textContent).toContain('已流失，未重新认领');

  await userEvent.click(screen.getByRole('button', { name: '取消范围' }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ stage: 'TARGET', limit: '50' }));
  expect(screen.queryByRole('region', { name: '名单范围' })).toBeNull();
  // What else the list was narrowed to stays.
  expect(window.location.search).toBe('?stage=TARGET');
});

it('leaves out what no link writes', async () => {
  go('/customers?grid=everything&holder=%20&lost=maybe');
  show(
    <SignedIn>
      <CustomersPage />
    </SignedIn>,
  );
  await waitFor(() => expect(asked.at(-1)).toEqual({ limit: '50' }));
  expect(screen.queryByRole('region', { name: '名单范围' })).toBeNull();
});
