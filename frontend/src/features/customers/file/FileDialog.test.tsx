import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { customerFile } from '@/testing/customer';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { customerQuery } from '../api/getCustomer';
import { FileDialog } from './FileDialog';

startPage('customers', 'outbox');

const first = {
  ...customerFile,
  contacts: [
    { id: 'p-1', name: '王*', phone: '138****1234', role: '店主', canDecide: true },
    { id: 'p-2', name: '李*', phone: '139****5678', role: '会计', canDecide: false },
  ],
  monthlySpend: { amount: '300.00', currency: 'CNY' },
  stage: 'TARGET',
};
/** What the server has. */
let stored: { version: number; value: typeof first & Record<string, unknown> } = { version: 1, value: first };
const sent: { match: string | null; body: Record<string, unknown> }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  stored = { version: 1, value: first };
  server.use(
    http.get('*/api/funnel/v1/customers/k-1', () =>
      HttpResponse.json({ ...stored.value, version: stored.version }),
    ),
    http.put('*/api/funnel/v1/customers/k-1', async ({ request }) => {
      const match = request.headers.get('If-Match');
      const body: unknown = await request.json();
      if (!isObject(body)) throw new Error('no file');
      sent.push({ match, body });
      if (match !== `"${stored.version}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      stored = { version: stored.version + 1, value: stored.value };
      return HttpResponse.json({ ...stored.value, version: stored.version });
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const query = useQuery(customerQuery('k-1'));
  return (
    <>
      {query.data && (
        <FileDialog customer={query.data} onReload={() => void query.refetch()} onClose={onClose} />
      )}
      <UndoToasts />
    </>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));
const person = (name: string) => screen.findByRole('group', { name });

it('sends the whole file, and of people only what was typed: what is masked stays', async () => {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const people = await screen.findByLabelText('人数');
  await userEvent.clear(people);
  await userEvent.type(people, '12');
  const li = await person('李*');
  await userEvent.type(within(li).getByLabelText(/电话/), '13900005678');
  await userEvent.click(screen.getByRole('button', { name: '李*上移' }));
  await userEvent.click(screen.getByRole('button', { name: '添加联系人' }));
  const added = await person('新联系人');
  await userEvent.type(within(added).getByLabelText('姓名'), '赵六');
  await userEvent.type(within(added).getByLabelText('电话'), '13800001111');
  await userEvent.type(within(added).getByLabelText('职务'), '采购');
  // Neither name nor number is kept in the browser.
  expect(sessionStorage.getItem('gridline.draft.customerFile.k-1')).toContain('"people":"12"');
  expect(sessionStorage.getItem('gridline.draft.customerFile.k-1')).not.toMatch(
    /赵六|13800001111|13900005678/,
  );
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([
    {
      match: '"1"',
      body: {
        firmName: '锦绣商贸',
        communityId: 'c-1',
        address: '建设路1号',
        clusterKind: 'STREET_SHOP',
        people: 12,
        contacts: [
          { id: 'p-2', phone: '13900005678', role: '会计', canDecide: false },
          { id: 'p-1', role: '店主', canDecide: true },
          { name: '赵六', phone: '13800001111', role: '采购', canDecide: false },
        ],
        monthlySpend: { amount: '300.00', currency: 'CNY' },
        emptied: ['PAYER'],
      },
    },
  ]);
  // The former number is known to the server only, so nothing is promised.
  expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
  expect(sessionStorage.getItem('gridline.draft.customerFile.k-1')).toBeNull();
});

it('takes a correction back over the version it made', async () => {
  show(<Page onClose={() => undefined} />);
  await userEvent.clear(await screen.findByLabelText(/月通信支出/));
  await save();
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]?.body).toMatchObject({ emptied: ['MONTHLY_SPEND', 'PAYER'] });
  expect(sent[1]?.match).toBe('"2"');
  expect(sent[1]?.body).toMatchObject({
    monthlySpend: { amount: '300.00' },
    contacts: [{ id: 'p-1' }, { id: 'p-2' }],
    emptied: ['PAYER'],
  });
});

it('shows both sides when somebody else was faster, and sends what was typed over that when told to', async () => {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const name = await screen.findByLabelText('企业名称');
  await userEvent.clear(name);
  await userEvent.type(name, '锦绣商贸公司');
  stored = {
    version: 4,
    value: { ...first, people: 9, contacts: first.contacts.slice(0, 1) },
  };
  await save();
  const table = await screen.findByRole('table');
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
  // Who was taken off meanwhile does not come back by itself: the number is not known here.
  expect(rows).toEqual([
    ['企业名称', '锦绣商贸公司', '锦绣商贸'],
    ['人数', '6', '9'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent.map((one) => one.match)).toEqual(['"1"', '"4"']);
  expect(sent[1]?.body).toMatchObject({ firmName: '锦绣商贸公司', people: 6, contacts: [{ id: 'p-1' }] });
});

it('keeps a draft, which goes over no file that became another meanwhile', async () => {
  const { unmount } = show(<Page onClose={() => undefined} />);
  await userEvent.type(await screen.findByLabelText('地址'), '二楼');
  unmount();
  stored = { version: 3, value: { ...first, people: 8 } };
  show(<Page onClose={() => undefined} />);
  const address: HTMLInputElement = await screen.findByLabelText('地址');
  expect(address.value).toBe('建设路1号二楼');
  await save();
  expect(await screen.findByRole('table')).toBeDefined();
  expect(sent.map((one) => one.match)).toEqual(['"1"']);
});

it('shows each reason at its field', async () => {
  server.use(
    http.put('*/api/funnel/v1/customers/k-1', () =>
      HttpResponse.json(
        {
          status: 422,
          title: '不能保存',
          violations: [
            { code: 'FN-16.credit-code-length', field: 'unifiedSocialCreditCode', message: '应为 18 位' },
            { code: 'FN-S1.phone', field: 'contacts[1].phone', message: '不是电话号码' },
          ],
        },
        { status: 422 },
      ),
    ),
  );
  show(<Page onClose={() => undefined} />);
  await userEvent.type(await screen.findByLabelText(/信用代码/), '91');
  await save();
  await waitFor(() => expect(screen.getByLabelText(/信用代码/).getAttribute('aria-invalid')).toBe('true'));
  expect(
    within(await person('李*'))
      .getByLabelText(/电话/)
      .getAttribute('aria-invalid'),
  ).toBe('true');
  expect(
    within(await person('王*'))
      .getByLabelText(/电话/)
      .getAttribute('aria-invalid'),
  ).toBeNull();
});
