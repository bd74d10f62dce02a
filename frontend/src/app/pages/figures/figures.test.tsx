import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { MovesPage } from './MovesPage';
import { OrdersPage } from './OrdersPage';
import { PricesPage } from './PricesPage';
import { StandingsPage } from './StandingsPage';

startPage('figures', 'communities', 'rulesets');

const grid = '/13/1301/130102/130102001';
const fee = (amount: string) => ({ amount, currency: 'CNY' });
let asked: Record<string, string> = {};

function answering(path: string, body: object) {
  server.use(
    http.get(`*${path}`, ({ request }) => {
      asked = Object.fromEntries(new URL(request.url).searchParams);
      return HttpResponse.json(body);
    }),
  );
}

beforeEach(() => {
  asked = {};
  server.use(
    sessionOf({ id: 'u-sup', name: '周主管', roles: ['SUPERVISOR'], scopes: ['/13/1301'] }),
    http.get('*/api/community/v1/org-units', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/org-units/:id', ({ params }) =>
      HttpResponse.json(
        { id: params['id'], name: '建北街道', path: grid, kind: 'GRID', history: [] },
        { headers: { ETag: '"1"' } },
      ),
    ),
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
  );
});

it('lists the moves a figure counts, says which, and how many', async () => {
  answering('/api/funnel/v1/stage-moves', {
    items: [
      {
        id: 'f-1-3',
        customerId: 'f-1',
        firmName: '恒远商贸',
        gridPath: grid,
        kind: 'LOST',
        from: 'LISTED',
        to: 'TARGET',
        at: '2026-03-05T02:00:00Z',
        staffId: 'u-li',
        staffName: '李客户',
        days: 2.5,
        reason: 'NO_RESOURCE_COVERAGE',
        means: null,
      },
    ],
    next: null,
    total: 1234,
  });
  go(`/figures/moves?grid=${grid}&from=2026-03&to=2026-03&kind=LOST&left=LISTED&staff=u-li&reason=nonsense`);
  show(
    <SignedIn>
      <MovesPage />
    </SignedIn>,
  );
  const bar = await screen.findByRole('region', { name: '明细范围' });
  await waitFor(() => expect(bar.textContent).toContain('建北街道'));
  await waitFor(() => expect(bar.textContent).toContain('共 1,234 条'));
  expect(bar.textContent).toContain('离开清单客户');
  expect(asked).toEqual({
    gridPath: grid,
    from: '2026-03',
    to: '2026-03',
    kind: 'LOST',
    left: 'LISTED',
    staffId: 'u-li',
    total: 'true',
    limit: '50',
  });
  expect(screen.getByRole('link', { name: '恒远商贸' }).getAttribute('href')).toBe('/customers/f-1');
  expect(screen.getByText('无资源覆盖')).toBeDefined();
  expect(screen.getByText('停留 2.5 天')).toBeDefined();
});

it('counts a file that is opened among the steps forward', async () => {
  answering('/api/funnel/v1/stage-moves', { items: [], next: null, total: 0 });
  go('/figures/moves?kind=FORWARD');
  show(
    <SignedIn>
      <MovesPage />
    </SignedIn>,
  );
  await screen.findByText('没有符合条件的阶段变动');
  expect(asked['kind']).toBe('CREATED,ADVANCED');
});

it('lists signed orders by what became of them', async () => {
  answering('/api/funnel/v1/orders', {
    items: [
      {
        id: 'o-1',
        customerId: 'f-1',
        firmName: '恒远商贸',
        gridPath: grid,
        tariffId: 't-1',
        speedMbps: 100,
        lines: 2,
        monthlyFee: fee('90.00'),
        status: 'ACTIVATED',
        signedAt: '2026-03-05T02:00:00Z',
        signedBy: 'u-li',
        signedByName: '李客户',
        activatedAt: null,
      },
    ],
    next: null,
    total: 1,
  });
  go(`/figures/orders?grid=${grid}&from=2026-03&to=2026-03&staff=u-li`);
  show(
    <SignedIn>
      <OrdersPage />
    </SignedIn>,
  );
  await screen.findByRole('link', { name: '恒远商贸' });
  expect(asked).toMatchObject({ gridPath: grid, from: '2026-03', to: '2026-03', signedBy: 'u-li' });
  await userEvent.click(screen.getByRole('button', { name: '已取消' }));
  await waitFor(() => expect(asked['status']).toBe('CANCELLED'));
  expect(window.location.search).toContain('staff=u-li');
});

const addresses = (name: RegExp) =>
  screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));

it('shows how prices stand, each number with its rows', async () => {
  const compared = {
    tier: 'FIRST',
    tariffs: 3,
    cheaper: 2,
    equal: 0,
    dearer: 1,
    ours: fee('60.00'),
    theirs: fee('61.00'),
    difference: fee('-1.00'),
    differencePercent: -1.6,
  };
  server.use(
    http.get('*/api/pricing/v1/rule-sets', () =>
      HttpResponse.json({
        items: [
          {
            id: 'standard@1',
            status: 'IN_FORCE',
            inForce: true,
            ruleSet: {
              id: 'standard',
              version: 1,
              scope: '/',
              effectiveFrom: '2026-01-01',
              speedLadderMbps: [100],
              staleAfterDays: 90,
              terms: { months: 12, installationFee: fee('100.00') },
              cost: { variableCostShare: 0.4 },
              approval: { branchMost: fee('5.00') },
              rules: [{ kind: 'UNDERCUT', id: 'PR-01', against: 'FIRST', by: fee('5.00') }],
            },
          },
        ],
      }),
    ),
  );
  answering('/api/pricing/v1/price-figures', {
    gridPath: '/13/1301',
    from: '2026-03',
    to: '2026-03',
    competitors: [{ ...compared, competitorId: 'telecom', competitorName: '电信' }],
    tiers: [{ ...compared, competitorId: null, competitorName: null }],
    margins: { tariffs: 2, averagePerUser: fee('5.00'), mostPerUser: fee('6.00') },
    proposals: [{ status: 'PENDING_APPROVAL', number: 4 }],
    rules: [{ ruleId: 'PR-01', number: 6 }],
    bound: [{ ruleId: 'PR-03', number: 5 }],
    decisions: { approved: 7, rejected: 1, averageHours: 6.5 },
    specialOffers: [{ status: 'APPROVED', number: 8 }],
  });
  go('/figures/prices?from=2026-03&to=2026-03');
  show(
    <SignedIn>
      <PricesPage />
    </SignedIn>,
  );
  await screen.findByRole('rowheader', { name: /电信/ });
  expect(asked).toEqual({ gridPath: '/13/1301', from: '2026-03', to: '2026-03' });
  const city = '%2F13%2F1301';
  const telecom = `/figures/standings?grid=${city}&tier=FIRST&competitor=telecom`;
  expect(addresses(/^3\s?现行价格 电信$/)).toEqual([telecom]);
  expect(addresses(/^2\s?低于对手 电信$/)).toEqual([`${telecom}&versus=CHEAPER`]);
  expect(addresses(/^1\s?高于对手 一级对手$/)).toEqual([
    `/figures/standings?grid=${city}&tier=FIRST&versus=DEARER`,
  ]);
  expect(addresses(/^4\s?待审批$/)).toEqual([`/proposals?unit=${city}&status=PENDING_APPROVAL`]);
  // A rule by its name in the rule sets; one that stands in none by its id.
  await screen.findByRole('rowheader', { name: '对一级对手 · 低价 (PR-01)' });
  expect(addresses(/^6\s?对一级对手 · 低价 \(PR-01\)$/)).toEqual([
    `/proposals?unit=${city}&status=ALL&rule=PR-01`,
  ]);
  expect(addresses(/^5\s?PR-03$/)).toEqual([`/proposals?unit=${city}&status=ALL&bound=PR-03`]);
  expect(addresses(/^7\s?批准$/)).toEqual([
    `/proposals?unit=${city}&status=APPROVED&from=2026-03&to=2026-03`,
  ]);
  expect(addresses(/^8\s?已批准$/)).toEqual([`/special-offers?unit=${city}&status=APPROVED`]);
  expect(screen.getAllByText('-¥1（-1.6%）')).toHaveLength(2);
});

it('lists the prices of one competitor', async () => {
  answering('/api/pricing/v1/price-standings', { items: [], next: null, total: 0 });
  go(`/figures/standings?grid=${grid}&tier=FIRST&competitor=telecom&versus=CHEAPER`);
  show(
    <SignedIn>
      <StandingsPage />
    </SignedIn>,
  );
  await screen.findByText('没有符合条件的价格');
  expect(asked).toMatchObject({
    gridPath: grid,
    tier: 'FIRST',
    competitorId: 'telecom',
    versus: 'CHEAPER',
  });
});
