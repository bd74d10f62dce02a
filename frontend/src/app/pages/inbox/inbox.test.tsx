import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import type { Role } from '@/shared/session/session';
import { FirmsMetPage } from '../FirmsMetPage';
import { NewCustomerPage } from '../NewCustomerPage';

startPage('communities', 'customers', 'firms', 'leads', 'merge');

const grid = '/13/1301/130102/130102001';
const met = {
  leadId: 'l-1',
  communityId: 'c-1',
  gridPath: grid,
  campaignId: 'r-1',
  interests: ['BUNDLE', 'LATER_KIND'],
  competitorId: 'telecom',
  contractEndsIn: '2026-09',
  capturedBy: 'u-ga',
  capturedOn: '2026-03-01',
  version: 1,
};
const lead = {
  id: 'l-1',
  campaignId: 'r-1',
  communityId: 'c-1',
  gridPath: grid,
  kind: 'SME',
  status: 'HANDED_OVER',
  firmName: '锦绣烟酒店',
  name: '王*',
  phone: '139****5678',
  consent: { purpose: '联系', textVersion: '1', at: '2026-03-01T02:00:00Z' },
  touches: [],
  version: 1,
};
const customer = {
  id: 'k-9',
  firmName: '锦绣烟酒店',
  communityId: 'c-1',
  communityName: '锦绣花园',
  gridPath: grid,
  address: '建设路1号',
  clusterKind: 'STREET_SHOP',
  people: 6,
  contacts: [],
  stage: 'TARGET',
  lost: false,
  evidence: [],
  stageHistory: [],
  orders: [],
  version: 1,
};
const asked: Record<string, string>[] = [];
const named: (string | null)[] = [];
let mets: object[] = [];
const sent: { path: string; body: unknown }[] = [];
let matches: object[] = [];
let conversions: (() => Response)[] = [];

beforeEach(() => {
  sessionStorage.clear();
  asked.length = 0;
  named.length = 0;
  mets = [met];
  sent.length = 0;
  matches = [];
  conversions = [];
  const keep = async (request: Request) =>
    sent.push({
      path: new URL(request.url).pathname.replace(/^\/api\/\w+\/v1/, ''),
      body: await request.json(),
    });
  server.use(
    http.get('*/api/funnel/v1/leads', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ items: mets, next: null, total: mets.length });
    }),
    http.get('*/api/campaign/v1/leads/l-1', () => HttpResponse.json(lead)),
    http.get('*/api/campaign/v1/leads', ({ request }) => {
      const ids = new URL(request.url).searchParams.get('ids');
      named.push(ids);
      const known = ['l-1', 'l-2', 'l-3'].filter((id) => ids?.split(',').includes(id));
      return HttpResponse.json({
        items: known.map((id) => ({ ...lead, id, ...(id !== 'l-1' && { firmName: `商行 ${id}` }) })),
        next: null,
      });
    }),
    http.get('*/api/campaign/v1/roadshows', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/org-units', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/competitors', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/community/v1/communities', () =>
      HttpResponse.json({ items: [{ id: 'c-1', name: '锦绣花园' }], next: null }),
    ),
    http.post('*/api/funnel/v1/customer-look-ups', async ({ request }) => {
      await keep(request);
      return HttpResponse.json({ items: matches });
    }),
    http.post('*/api/funnel/v1/leads/l-1/conversion', async ({ request }) => {
      await keep(request);
      return conversions.shift()?.() ?? HttpResponse.json({ ...met, customerId: 'k-9' });
    }),
    http.post('*/api/funnel/v1/customers', async ({ request }) => {
      await keep(request);
      return HttpResponse.json(customer, { status: 201 });
    }),
    http.post('*/api/campaign/v1/leads/l-1/reveal', async ({ request }) => {
      await keep(request);
      return HttpResponse.json({ name: '王建国', phone: '13912345678' });
    }),
  );
});

function signedIn(role: Role) {
  server.use(sessionOf({ id: 'u-li', name: '李客户', roles: [role], scopes: ['/13/1301'] }));
}

it('lists firms that are still to be settled, by the name the campaign keeps', async () => {
  signedIn('ACCOUNT_MANAGER');
  go('/customers/inbox?campaign=r-1');
  show(
    <SignedIn>
      <FirmsMetPage />
    </SignedIn>,
  );
  expect((await screen.findByRole('link', { name: '锦绣烟酒店' })).getAttribute('href')).toBe('/leads/l-1');
  expect(asked[0]).toMatchObject({ converted: 'false', campaignId: 'r-1', total: 'true' });
  expect(screen.getByRole('link', { name: '活动成效' }).getAttribute('href')).toContain('campaign=r-1');
  // An interest this page does not know is shown as it came.
  expect(screen.getByText(/LATER_KIND/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '全部' }));
  await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('converted'));
});

it('names all firms and campaigns of a page in one request each, and what it may not know by a short id', async () => {
  signedIn('ANALYST');
  mets = [
    met,
    { ...met, leadId: 'l-2', campaignId: 'r-9' },
    { ...met, leadId: 'l-3', campaignId: 'door-c-1-2026-03' },
    { ...met, leadId: 'l-elsewhere-0123456789', campaignId: 'c-0123456789abcdef' },
  ];
  const shows: (string | null)[] = [];
  server.use(
    http.get('*/api/campaign/v1/roadshows', ({ request }) => {
      const ids = new URL(request.url).searchParams.get('ids');
      if (ids !== null) shows.push(ids);
      const items =
        ids === null ? [] : [{ id: 'r-1', communityName: '锦绣花园', plan: { day: '2026-03-01' } }];
      return HttpResponse.json({ items, next: null });
    }),
  );
  go('/customers/inbox');
  show(
    <SignedIn>
      <FirmsMetPage />
    </SignedIn>,
  );
  for (const name of ['锦绣烟酒店', '商行 l-2', '商行 l-3', 'l-elsewher'])
    expect(await screen.findByRole('link', { name })).toBeDefined();
  expect(await screen.findByRole('link', { name: '2026年3月1日 · 现场路演' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'r-9' }).getAttribute('href')).toBe('/roadshows/r-9');
  expect(screen.getByText('2026年3月 · 上门走访')).toBeDefined();
  expect(screen.getByText('c-01234567')).toBeDefined();
  expect(screen.getAllByText('锦绣花园')).toHaveLength(4);
  expect(named).toEqual(['l-1,l-2,l-3,l-elsewhere-0123456789']);
  expect(shows).toEqual(['r-1,r-9']);
});

it('says that a file which is there is the firm’s', async () => {
  signedIn('GRID_ASSISTANT');
  matches = [{ score: 75, reasons: ['NAME'], firmName: '锦绣烟酒店', customerId: 'k-7', stage: 'TARGET' }];
  go('/customers/inbox');
  show(
    <SignedIn>
      <FirmsMetPage />
    </SignedIn>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '认定' }));
  const dialog = await screen.findByRole('dialog');
  const name: HTMLInputElement = await within(dialog).findByLabelText('企业名称');
  expect(name.value).toBe('锦绣烟酒店');
  await userEvent.click(within(dialog).getByRole('button', { name: '查重' }));
  await userEvent.click(await within(dialog).findByRole('button', { name: '就是这家：锦绣烟酒店' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([
    { path: '/customer-look-ups', body: { firmName: '锦绣烟酒店' } },
    { path: '/leads/l-1/conversion', body: { customerId: 'k-7' } },
  ]);
});

it('offers those who only look nothing to settle', async () => {
  signedIn('ANALYST');
  go('/customers/inbox');
  show(
    <SignedIn>
      <FirmsMetPage />
    </SignedIn>,
  );
  await screen.findByRole('link', { name: '锦绣烟酒店' });
  expect(screen.queryByRole('button', { name: '认定' })).toBeNull();
});

it('opens a file filled in from the lead, and tells the campaign, again when that failed', async () => {
  signedIn('ACCOUNT_MANAGER');
  conversions = [() => HttpResponse.json({ status: 503, title: '暂时不可用' }, { status: 503 })];
  go('/customers/new?lead=l-1');
  show(
    <SignedIn>
      <NewCustomerPage />
    </SignedIn>,
  );
  const name: HTMLInputElement = await screen.findByLabelText('企业名称');
  expect(name.value).toBe('锦绣烟酒店');
  await userEvent.type(screen.getByLabelText('地址'), '建设路1号');
  await userEvent.selectOptions(screen.getByLabelText('聚类市场'), 'STREET_SHOP');
  await userEvent.type(screen.getByLabelText('人数'), '6');
  await userEvent.click(screen.getByRole('button', { name: '取联系人' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('查看原因'), '建档联系');
  await userEvent.click(within(dialog).getByRole('button', { name: '取来填入' }));
  const person: HTMLInputElement = screen.getByLabelText('姓名');
  await waitFor(() => expect(person.value).toBe('王建国'));
  await userEvent.type(screen.getByLabelText('职务'), '店主');
  expect(sessionStorage.getItem('gridline.draft.customer.l-1')).not.toMatch(/王建国|13912345678/);
  await userEvent.click(screen.getByRole('button', { name: '建档' }));
  await userEvent.click(await screen.findByRole('button', { name: '再次告知活动' }));
  await waitFor(() => expect(window.location.pathname).toBe('/customers/k-9'));
  expect(sent.map((one) => one.path)).toEqual([
    '/leads/l-1/reveal',
    '/customers',
    '/leads/l-1/conversion',
    '/leads/l-1/conversion',
  ]);
  expect(sent[1]?.body).toMatchObject({
    firmName: '锦绣烟酒店',
    communityId: 'c-1',
    origin: { campaignId: 'r-1', leadId: 'l-1' },
    contacts: [{ name: '王建国', phone: '13912345678', role: '店主' }],
  });
});

it('keeps the form when a file that was found cannot be said to be the firm’s', async () => {
  signedIn('ACCOUNT_MANAGER');
  matches = [
    { score: 60, reasons: ['SIMILAR_NAME'], firmName: '锦绣烟酒', customerId: 'k-7', stage: 'TARGET' },
  ];
  conversions = [
    () =>
      HttpResponse.json(
        {
          status: 422,
          title: '不能认定',
          violations: [
            { code: 'CP-42.no-such-customer', field: 'customerId', message: '不是这个小区的客户' },
          ],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
  ];
  go('/customers/new?lead=l-1');
  show(
    <SignedIn>
      <NewCustomerPage />
    </SignedIn>,
  );
  await userEvent.type(await screen.findByLabelText('人数'), '6');
  await userEvent.type(screen.getByLabelText('姓名'), '王建国');
  await userEvent.click(screen.getByRole('button', { name: '查重' }));
  await userEvent.click(await screen.findByRole('button', { name: '就是这家：锦绣烟酒' }));
  expect(await screen.findByText('不是这个小区的客户')).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('王建国');
  expect(screen.queryByRole('button', { name: '再次告知活动' })).toBeNull();
});
