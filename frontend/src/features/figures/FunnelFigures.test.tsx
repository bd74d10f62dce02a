import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { Headline, LossesChart, PeopleTable, StagesChart } from './FunnelFigures';
import type { FunnelReport } from './model';

startServer();
beforeAll(() => loadTexts('zh-CN', 'figures'));

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
      conversionPercent: null,
      averageDays: null,
    },
  ],
  losses: [{ stage: 'LISTED', reason: 'PRICE', number: 2 }],
  people: [{ staffId: 'u-li', entered: { LISTED: 3 }, lost: 1, signed: 4, monthlyFee: fee }],
  forecast: null,
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
      <PeopleTable report={report} />
    </>,
    (queries) => queries.setQueryData(sessionQuery.queryKey, user),
  );
}

const addresses = (name: string | RegExp) =>
  screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));

it('leads from each number that has a list to the customers it counts', () => {
  shown();
  const unit = 'grid=%2F13%2F1301';
  expect(addresses('12')).toEqual([`/customers?${unit}&lost=no`]);
  expect(addresses('7')).toEqual([`/customers?${unit}&lost=yes`]);
  expect(addresses(/^12.+/)).toEqual([`/customers?stage=INTENTION&${unit}&lost=no`]);
  expect(addresses('查看流失客户')).toEqual([`/customers?${unit}&lost=yes`]);
  expect(addresses('李客户')).toEqual([`/customers?${unit}&holder=u-li`]);
});

it('gives no list where the service has none: counts over a span', () => {
  shown();
  const row = screen.getByRole('row', { name: /价格/ });
  expect(within(row).queryByRole('link')).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(5);
});
