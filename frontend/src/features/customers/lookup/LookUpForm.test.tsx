import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { LookUpForm } from './LookUpForm';
import type { Typed } from './useLookUp';

startPage('customers', 'firms', 'merge');

let items: object[] = [];
const asked: unknown[] = [];

beforeEach(() => {
  sessionStorage.clear();
  asked.length = 0;
  items = [];
  server.use(
    sessionOf({ id: 'u-li', name: '李客户', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301/130102'] }),
    http.post('*/api/funnel/v1/customer-look-ups', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ items });
    }),
  );
});

function shown() {
  const onOpen = vi.fn<(typed: Typed) => void>();
  show(
    <SignedIn>
      <LookUpForm onOpen={onOpen} />
    </SignedIn>,
  );
  return onOpen;
}

const look = () => userEvent.click(screen.getByRole('button', { name: '查重' }));

it('asks by what was typed only, says what each file has in common, who holds it and what to do', async () => {
  items = [
    { score: 90, reasons: ['NAME', 'PHONE'], firmName: '锦绣商贸', customerId: 'k-1', stage: 'LISTED' },
    {
      score: 80,
      reasons: ['NAME'],
      firmName: '锦绣商行',
      customerId: 'k-2',
      stage: 'LISTED',
      holder: '赵客户',
    },
    { score: 70, reasons: ['SIMILAR_NAME'], firmName: '锦绣***', holder: '唐客户' },
  ];
  shown();
  await userEvent.type(await screen.findByLabelText(/企业名称/), ' 锦绣商贸 ');
  await userEvent.type(screen.getByLabelText(/联系人电话/), '13812341234');
  await look();
  const files = await screen.findByRole('list', { name: '已有的档案' });
  expect(asked).toEqual([{ firmName: '锦绣商贸', phone: '13812341234' }]);
  const [pool, held, elsewhere] = within(files).getAllByRole('listitem');
  expect(pool?.textContent).toContain('名称相同、电话相同');
  expect(pool?.textContent).toContain('在公海：打开后可以认领');
  expect(held?.textContent).toContain('由赵客户持有');
  expect(
    within(files)
      .getAllByRole('link')
      .map((one) => one.getAttribute('href')),
  ).toEqual(['/customers/k-1', '/customers/k-2']);
  expect(elsewhere?.textContent).toContain('由唐客户持有：请与其本人或主管联系');
  expect(elsewhere?.textContent).toContain('名称已遮盖');
  // The number is a person's, and not kept in the browser.
  expect(sessionStorage.getItem('gridline.draft.lookUp')).not.toContain('13812341234');
});

it('says when nobody has it, for all that was asked and no longer once something else is typed', async () => {
  const onOpen = shown();
  const name = await screen.findByLabelText(/企业名称/);
  await userEvent.type(name, '新开商行');
  await look();
  await screen.findByText('没有找到相同或相近的档案');
  await userEvent.type(name, '二店');
  expect(screen.queryByText('没有找到相同或相近的档案')).toBeNull();
  await look();
  await userEvent.click(await screen.findByRole('button', { name: '新建客户档案' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ firmName: '新开商行二店' }));
});

it('wants something that tells one firm from another', async () => {
  shown();
  await userEvent.type(await screen.findByLabelText(/地址/), '建设路');
  await look();
  await waitFor(() => expect(screen.getByLabelText(/企业名称/).getAttribute('aria-invalid')).toBe('true'));
  expect(asked).toEqual([]);
});
