import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { customerFile } from '@/testing/customer';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { customerQuery } from '../api/getCustomer';
import { ContractsCard, type ContractDeed } from './ContractsCard';
import { TermsDialog } from './TermsDialog';

startPage('customers', 'contracts', 'outbox');

const staff = { id: 'u-li', name: '李客户' };
const running = {
  id: 't-1',
  terms: {
    party: 'COMPETITOR',
    operator: '电信',
    product: '专线',
    monthlyFee: { amount: '99.00', currency: 'CNY' },
    endsOn: '2026-09-01',
  },
};
const over = {
  ...running,
  id: 't-0',
  result: { outcome: 'WON_OVER', text: '转网', by: staff, at: '2026-03-01T02:00:00Z' },
};
let stored: { version: number; contracts: object[] } = { version: 1, contracts: [] };
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  stored = { version: 1, contracts: [running, over] };
  server.use(
    http.get('*/api/funnel/v1/customers/k-1', () => HttpResponse.json({ ...customerFile, ...stored })),
    http.put('*/api/funnel/v1/customers/k-1/contracts/t-1', async ({ request }) => {
      const match = request.headers.get('If-Match');
      sent.push({ match, body: await request.json() });
      if (match !== `"${stored.version}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      stored = { ...stored, version: stored.version + 1 };
      return HttpResponse.json({ ...customerFile, ...stored });
    }),
  );
});

function Page() {
  const query = useQuery(customerQuery('k-1'));
  const [deed, setDeed] = useState<ContractDeed | null>(null);
  return (
    <>
      {query.data && (
        <ContractsCard
          customerId="k-1"
          contracts={query.data.contracts}
          mayRecord
          holds={false}
          agrees={false}
          onDeed={setDeed}
        />
      )}
      {query.data && deed?.what === 'correct' && (
        <TermsDialog
          customer={query.data}
          contract={deed.contract}
          onReload={() => void query.refetch()}
          onClose={() => setDeed(null)}
        />
      )}
      <UndoToasts />
    </>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));
const correct = async () => {
  // What has a result is over and stays as it is.
  const [one, ...others] = await screen.findAllByRole('button', { name: '更正：专线' });
  expect(others).toEqual([]);
  if (one) await userEvent.click(one);
};

it('corrects what a firm uses over the version that was read, and takes it back over the one it made', async () => {
  show(<Page />);
  await correct();
  const fee = await screen.findByLabelText(/月费/);
  await userEvent.clear(fee);
  await userEvent.type(fee, '88.5');
  await save();
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    {
      match: '"1"',
      body: { ...running.terms, monthlyFee: { amount: '88.50', currency: 'CNY' } },
    },
    { match: '"2"', body: running.terms },
  ]);
});

it('shows both sides when somebody else corrected it meanwhile', async () => {
  show(<Page />);
  await correct();
  const operator = await screen.findByLabelText('运营商');
  await userEvent.clear(operator);
  await userEvent.type(operator, '联通');
  stored = {
    version: 3,
    contracts: [{ ...running, terms: { ...running.terms, endsOn: '2026-12-01' } }],
  };
  await save();
  const table = await screen.findByRole('table');
  const fields = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[0]?.textContent);
  expect(fields).toEqual(['运营商', '到期日']);
  await userEvent.click(screen.getByRole('button', { name: '保留现在的' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toHaveLength(1);
});
