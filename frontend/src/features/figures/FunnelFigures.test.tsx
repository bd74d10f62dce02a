import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { Headline, LossesChart, StagesChart } from './FunnelFigures';
import { MeansChart } from './MeansChart';
import { ForecastTable, PeopleTable } from './PeopleFigures';
import { forecastBasis, type FunnelReport } from './model';

startPage('figures');

const fee = { amount: '45.00' as const, currency: 'CNY' as const };
const report: FunnelReport = {
  gridPath: '/13/1301',
  from: '2026-03',
  to: '2026-03',
  lost: 7,
  orders: { signed: 4, monthlyFee: fee },
  stages: [
    {
      stage: 'INTENTION',
      now: 12,
      entered: 3,
      left: 1,
      movedBack: 0,
      conversionPercent: 66.7,
      averageDays: 2.5,
    },
    {
      stage: 'ORDERED',
      now: 0,
      entered: 2,
      left: 0,
      movedBack: 0,
      conversionPercent: null,
      averageDays: null,
    },
  ],
  losses: [{ stage: 'LISTED', reason: 'PRICE', number: 2 }],
  means: [{ stage: 'LISTED', means: 'VISIT', number: 3 }],
  people: [{ staffId: 'u-li', entered: { LISTED: 3 }, lost: 1, signed: 4, monthlyFee: fee }],
  forecast: {
    ordersEver: 9,
    averageOrder: fee,
    expectedMonthlyFee: fee,
    basis: [{ stage: 'INTENTION', now: 12, enteredEver: 20, onNetEver: 5, rate: 0.25 }],
  },
};

const user: User = { id: 'u-li', name: '李客户', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301'] };

function shown() {
  server.use(
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
  );
  show(
    <>
      <Headline report={report} />
      <StagesChart report={report} />
      <LossesChart report={report} />
      <MeansChart report={report} />
      <PeopleTable report={report} />
      <ForecastTable report={report} />
    </>,
    (queries) => queries.setQueryData(sessionQuery.queryKey, user),
  );
}

const addresses = (name: string | RegExp) =>
  screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));
const unit = 'grid=%2F13%2F1301';
const march = `${unit}&from=2026-03&to=2026-03`;

it('leads from the fee that is expected to what it rests on', async () => {
  shown();
  const link = screen.getAllByRole('link').find((one) => one.getAttribute('href') === `#${forecastBasis}`);
  await userEvent.click(link ?? document.body);
  expect(document.activeElement?.id).toBe(forecastBasis);
  expect(window.location.hash).toBe('');
});

it('leads from each number to the rows it counts', () => {
  shown();
  expect(addresses(/^12\s?在册客户$/)).toEqual([`/customers?${unit}&lost=no`]);
  expect(addresses(/^7\s?流失$/)).toEqual([`/customers?${unit}&lost=yes`]);
  expect(addresses(/^4\s?签单$/)).toEqual([`/figures/orders?${march}`]);
  expect(addresses(/新增月费$/)).toEqual([`/figures/orders?${march}`]);
  expect(addresses(/^3\s?新进 意向客户$/)).toEqual([`/figures/moves?${march}&entered=INTENTION`]);
  expect(addresses(/进入订单客户$/)).toEqual([`/figures/moves?${march}&entered=ORDERED`]);
  expect(addresses(/平均天数 意向客户$/)).toEqual([`/figures/moves?${march}&left=INTENTION`]);
  expect(addresses(/^2\s?价格/)).toEqual([`/figures/moves?${march}&kind=LOST&left=LISTED&reason=PRICE`]);
  expect(addresses(/^3\s?拜访 清单客户$/)).toEqual([`/figures/moves?${march}&entered=LISTED&means=VISIT`]);
  expect(addresses('李客户')).toEqual([`/customers?${unit}&holder=u-li`]);
  expect(addresses(/^3\s?推进次数/)).toEqual([`/figures/moves?${march}&kind=FORWARD&staff=u-li`]);
  expect(addresses(/^4\s?签单 李/)).toEqual([`/figures/orders?${march}&staff=u-li`]);
  expect(addresses(/^1\s?流失 李/)).toEqual([`/figures/moves?${march}&kind=LOST&staff=u-li`]);
});

it('leads from what the forecast rests on to the rows of all times', () => {
  shown();
  expect(addresses(/^20\s?累计进入/)).toEqual([`/figures/moves?${unit}&entered=INTENTION`]);
  expect(addresses(/^5\s?在网客户/)).toEqual([`/figures/moves?${unit}&entered=ON_NET`]);
  expect(addresses(/^累计签单 9/)).toEqual([`/figures/orders?${unit}`]);
});

it('tells how many rows stand behind a number, and leads nowhere from none', () => {
  shown();
  const link = screen.getByRole('link', { name: /^4\s?签单$/ });
  expect(link.getAttribute('data-count')).toBe('4');
  expect(screen.queryByRole('link', { name: /^0/ })).toBeNull();
});
