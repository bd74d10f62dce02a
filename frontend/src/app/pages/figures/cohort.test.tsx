import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { RecountCard } from '@/features/figures/RecountCard';
import { go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { CohortPage } from './CohortPage';

startPage('figures', 'communities');

const fee = (amount: string) => ({ amount, currency: 'CNY' });
const member = (at: number, stage: string, reached: string, more = {}) => ({
  customerId: `k-${at}`,
  firmName: `商行${at}`,
  stage,
  reached,
  signed: 0,
  monthlyFee: fee('0.00'),
  ...more,
});
const members = [
  member(1, 'TARGET', 'TARGET'),
  member(2, 'TARGET', 'POTENTIAL', { loss: 'PRICE' }),
  member(3, 'ORDERED', 'ORDERED', { signed: 2, monthlyFee: fee('90.00') }),
];
const stages = ['TARGET', 'LISTED', 'POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'];
const reached = [3, 2, 2, 1, 1, 0];
const report = {
  campaignId: 'r-1',
  gridPath: '/13/1301',
  leads: 5,
  customers: 3,
  stages: stages.map((stage, at) => ({
    stage,
    now: stage === 'TARGET' || stage === 'ORDERED' ? 1 : 0,
    reached: reached[at],
    percent: 66.7,
  })),
  lost: 1,
  losses: [{ reason: 'PRICE', number: 1 }],
  signed: 2,
  monthlyFee: fee('90.00'),
  members,
};
const asked: Record<string, string>[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    sessionOf({ id: 'u-sup', name: '周主管', roles: ['SUPERVISOR'], scopes: ['/13/1301'] }),
    http.get('*/api/community/v1/org-units', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaign/v1/roadshows', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/funnel/v1/figures/cohort', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(report);
    }),
  );
});

const shown = () =>
  show(
    <SignedIn>
      <CohortPage />
    </SignedIn>,
  );

it('leads from each number of a campaign to as many customers as it says', async () => {
  go('/figures/cohort?campaign=r-1');
  shown();
  await screen.findByRole('heading', { name: '走到了哪一步' });
  expect(asked).toEqual([{ gridPath: '/13/1301', campaignId: 'r-1' }]);
  const leads = screen.getByRole('link', { name: /^5\s?遇到的企业$/ });
  expect(leads.getAttribute('href')).toBe('/customers/inbox?campaign=r-1&grid=%2F13%2F1301&state=all');
  const counted = screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('/figures/cohort'))
    .map((link) => ({ name: link.textContent, count: Number(link.dataset['count']), link }));
  expect(counted.length).toBeGreaterThan(8);
  for (const { name, count, link } of counted) {
    await userEvent.click(link);
    const list = await screen.findByRole('list', { name: '成为客户' });
    expect([name, within(list).getAllByRole('listitem').length]).toEqual([name, count]);
    expect(document.querySelector('[data-total]')?.getAttribute('data-total')).toBe(String(count));
  }
});

it('says of a figure what it counts, and shows all again', async () => {
  go('/figures/cohort?campaign=r-1&loss=PRICE');
  shown();
  const bar = await screen.findByRole('region', { name: '明细范围' });
  expect(bar.textContent).toContain('价格');
  await userEvent.click(screen.getByRole('button', { name: '显示全部' }));
  await waitFor(() => expect(bar.textContent).toContain('共 3 条'));
  expect(bar.textContent).not.toContain('价格');
});

it('asks for a campaign first', async () => {
  go('/figures/cohort');
  shown();
  await screen.findByText('先选择一次活动');
  expect(asked).toEqual([]);
});

it.each([
  [true, '一致', '逐户重数 12 户'],
  [false, '不一致', '累计 11 户，重数 12 户'],
])('tells plainly whether a recount is the same: %s', async (equal, title, text) => {
  server.use(
    http.get('*/api/funnel/v1/figures/recount', ({ request }) => {
      expect(new URL(request.url).searchParams.get('gridPath')).toBe('/13/1301');
      return HttpResponse.json({ gridPath: '/13/1301', equal, counted: equal ? 12 : 11, recounted: 12 });
    }),
  );
  show(<RecountCard gridPath="/13/1301" />);
  await userEvent.click(await screen.findByRole('button', { name: '开始复核' }));
  expect((await screen.findByText(title)).parentElement?.textContent).toContain(text);
});
