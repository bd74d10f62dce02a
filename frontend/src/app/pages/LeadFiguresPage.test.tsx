import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { LeadFiguresPage } from './LeadFiguresPage';
import { LeadsPage } from './LeadsPage';

startPage('communities', 'leadFigures', 'leads');

const grid = '/13/1301/130102/130102001';
let asked: Record<string, string>[] = [];
let rows: Record<string, { key: string | null; leads: number; handedOver: number; converted: number }[]> = {};

beforeEach(() => {
  asked = [];
  rows = {
    SOURCE: [
      { key: 'ROADSHOW', leads: 6, handedOver: 4, converted: 2 },
      { key: 'DOOR', leads: 4, handedOver: 1, converted: 0 },
    ],
    COMPETITOR: [
      { key: null, leads: 7, handedOver: 4, converted: 1 },
      { key: 'telecom', leads: 3, handedOver: 1, converted: 1 },
    ],
    CONTRACT_END: [
      { key: '2026-12', leads: 1, handedOver: 0, converted: 0 },
      { key: '2026-09', leads: 1, handedOver: 0, converted: 0 },
    ],
  };
  server.use(
    sessionOf({ id: 'u-gm', name: '王建北', roles: ['GRID_MANAGER'], scopes: [grid] }),
    http.get('*/api/community/v1/org-units', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/competitors', () =>
      HttpResponse.json({ items: [{ id: 'telecom', name: '电信', tier: 'FIRST' }], next: null }),
    ),
    http.get('*/api/campaign/v1/roadshows', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaign/v1/lead-figures', ({ request }) => {
      const search = Object.fromEntries(new URL(request.url).searchParams);
      asked.push(search);
      return HttpResponse.json({ items: rows[search['by'] ?? ''] ?? [] });
    }),
  );
});

const shown = () =>
  show(
    <SignedIn>
      <LeadFiguresPage />
    </SignedIn>,
  );
const addresses = (name: RegExp) =>
  screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));

it('leads from each number to the leads it counts, everybody’s', async () => {
  go('/leads/figures?kind=HOUSEHOLD');
  shown();
  await screen.findByRole('rowheader', { name: '现场路演' });
  expect(asked).toContainEqual({ by: 'SOURCE', kind: 'HOUSEHOLD' });
  const within = '/leads?kind=HOUSEHOLD';
  expect(addresses(/^6\s?现场路演$/)).toEqual([`${within}&source=ROADSHOW&whose=all&counted=yes`]);
  expect(addresses(/^4\s?已移交 现场路演$/)).toEqual([
    `${within}&status=RECEIVED&source=ROADSHOW&whose=all&counted=yes`,
  ]);
  expect(addresses(/^2\s?已成单 现场路演$/)).toEqual([
    `${within}&status=CONVERTED&source=ROADSHOW&whose=all&counted=yes`,
  ]);
  expect(addresses(/^33.3%\s?成单率 现场路演$/)).toHaveLength(1);
  // All of them at a glance; nothing stands behind none.
  expect(addresses(/^10\s?线索$/)).toEqual([`${within}&whose=all&counted=yes`]);
  expect(addresses(/^5\s?已移交$/)).toEqual([`${within}&status=RECEIVED&whose=all&counted=yes`]);
  expect(screen.queryByRole('link', { name: /^0/ })).toBeNull();
});

it('calls a competitor by name, and counts those nobody asked last', async () => {
  go('/leads/figures?by=COMPETITOR');
  shown();
  await screen.findByRole('rowheader', { name: '电信' });
  expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['电信', '未问现用运营商']);
  expect(addresses(/^7\s?未问现用运营商$/)).toEqual(['/leads?untold=COMPETITOR&whose=all&counted=yes']);
  await userEvent.click(screen.getByRole('button', { name: '合约到期' }));
  await waitFor(() =>
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      '2026年9月',
      '2026年12月',
    ]),
  );
});

it('says what to do where there is none', async () => {
  rows = {};
  go('/leads/figures?by=SEGMENT');
  shown();
  expect(await screen.findByText('还没有线索')).toBeDefined();
  expect(screen.getByRole('link', { name: '采集线索' })).toBeDefined();
});

it('lists just those leads, says which and how many, and takes the range off', async () => {
  let listed: Record<string, string> = {};
  server.use(
    http.get('*/api/campaign/v1/leads', ({ request }) => {
      const search = Object.fromEntries(new URL(request.url).searchParams);
      if (search['limit'] === '50') listed = search;
      return HttpResponse.json({ items: [], next: null, total: 7 });
    }),
  );
  go('/leads?untold=COMPETITOR&contract=2026-09&status=RECEIVED&whose=all');
  show(
    <SignedIn>
      <LeadsPage />
    </SignedIn>,
  );
  const bar = await screen.findByRole('region', { name: '线索范围' });
  await waitFor(() => expect(bar.textContent).toContain('共 7 条'));
  expect(bar.textContent).toContain('未问现用运营商');
  expect(bar.textContent).toContain('合约到期 2026年9月');
  expect(listed).toEqual({
    status: 'HANDED_OVER,CONVERTED',
    contractEndsIn: '2026-09',
    untold: 'COMPETITOR',
    limit: '50',
  });
  await userEvent.click(screen.getByRole('button', { name: '取消统计范围' }));
  await waitFor(() => expect(listed).toEqual({ status: 'HANDED_OVER,CONVERTED', limit: '50' }));
});
