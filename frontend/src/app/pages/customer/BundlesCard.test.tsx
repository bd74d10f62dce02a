import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import BundlesCard from './BundlesCard';

startPage('bundles');

const seller: User = { id: 'u-1', name: '刘长安', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301/130102'] };
const customer = { id: 'k-1', gridPath: '/13/1301/130102/130102001' };
const tier = { maxTerminals: 10, minThreeG: 1, prices: [] };
const matrix = {
  id: 'business',
  version: 1,
  scope: '/',
  effectiveFrom: '2026-01-01',
  sharedPack: { amount: '10.00', currency: 'CNY' },
  nonSharedPack: { amount: '10.00', currency: 'CNY' },
  tiers: [
    { ...tier, minutes: 300, quoted: false },
    { ...tier, minutes: 1200, quoted: true },
  ],
};
const recorded = {
  id: 'br-1',
  customerId: 'k-1',
  gridPath: customer.gridPath,
  composition: {
    minutes: 300,
    edition: 'BASE',
    plan: 'A',
    terminals: { fixed: 1, twoG: 0, threeG: 0 },
    packs: { shared: 0, nonShared: 0 },
    broadband: false,
  },
  quotable: false,
  since: '2026-02-01',
  recordedBy: 'u-1',
  version: 0,
};

let there: object[];
let answer: () => Response;
const sent: unknown[] = [];

beforeEach(() => {
  sessionStorage.clear();
  there = [];
  sent.length = 0;
  answer = () => {
    there = [recorded];
    return HttpResponse.json(recorded, { status: 201 });
  };
  server.use(
    http.get('*/api/pricing/v1/bundle-records', ({ request }) => {
      const own = new URL(request.url).searchParams.get('customerId') === 'k-1';
      return HttpResponse.json({ items: own ? there : [], next: null });
    }),
    http.get('*/api/pricing/v1/bundles', () => HttpResponse.json({ items: [matrix] })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [], next: null })),
    http.post('*/api/pricing/v1/bundle-records', async ({ request }) => {
      sent.push(await request.json());
      return answer();
    }),
  );
});

const open = (user: User = seller) =>
  show(<BundlesCard customer={customer} />, (queries) => queries.setQueryData(sessionQuery.queryKey, user));

describe('the bundles of a firm', () => {
  it('are recorded as its contract says, small tiers too, and then shown', async () => {
    const user = userEvent.setup();
    open();
    expect(await screen.findByText('还没有登记套餐')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '登记套餐' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('通话分钟档位'), '300');
    await user.click(dialog.getByRole('button', { name: '固话减一' }));
    await user.click(dialog.getByRole('button', { name: '保存' }));
    expect(await dialog.findAllByText('请填写“生效日期”')).not.toHaveLength(0);
    expect(sent).toEqual([]);

    await user.type(dialog.getByLabelText('生效日期'), '2026-02-01');
    await user.click(dialog.getByRole('button', { name: '保存' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      {
        customerId: 'k-1',
        gridPath: customer.gridPath,
        since: '2026-02-01',
        minutes: 300,
        edition: 'BASE',
        plan: 'A',
        terminals: { fixed: 1, twoG: 0, threeG: 0 },
        packs: { shared: 0, nonShared: 0 },
      },
    ]);
    expect(await screen.findByText(/300 分钟 · 基本型 · A 计划 · 固话 1/)).toBeTruthy();
    expect(screen.getByText('只登记')).toBeTruthy();
  });

  it('keep what was typed when the service refuses it, and say why', async () => {
    const user = userEvent.setup();
    answer = () =>
      HttpResponse.json(
        { title: 'no', status: 422, detail: '终端超过本档上限', code: 'refused', violations: [] },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      );
    open();
    await user.click(await screen.findByRole('button', { name: '登记套餐' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('生效日期'), '2026-02-01');
    await user.click(dialog.getByRole('button', { name: '保存' }));

    expect(await dialog.findByText('终端超过本档上限')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>('生效日期').value).toBe('2026-02-01');
  });

  it('say so when the tiers cannot be read, and are recorded once they can', async () => {
    const user = userEvent.setup();
    server.use(
      http.get('*/api/pricing/v1/bundles', () => HttpResponse.json({ status: 503 }, { status: 503 }), {
        once: true,
      }),
    );
    open();
    await user.click(await screen.findByRole('button', { name: '登记套餐' }));
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('are only looked at by who does not sell', async () => {
    there = [recorded];
    open({ ...seller, roles: ['ANALYST'] });
    expect(await screen.findByText(/300 分钟/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '登记套餐' })).toBeNull();
  });
});
