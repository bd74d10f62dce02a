import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { LinesDialog } from './LinesDialog';
import { budget, type Budget } from './model';

startPage('budgets', 'outbox');

function planned(cost: string, version: number): Budget {
  return budget(
    {
      id: 'b-1',
      gridPath: '/13',
      quarter: '2027-Q1',
      status: 'DRAFT',
      categories: [],
      lines: [{ category: 'ROADSHOW', kind: '场地', cost: { amount: cost, currency: 'CNY' } }],
      plannedBy: 'u-1',
      version,
    },
    '',
  );
}
let stored = planned('300.00', 1);
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  stored = planned('300.00', 1);
  server.use(
    http.put('*/api/campaign/v1/budgets/b-1/plan', async ({ request }) => {
      const match = request.headers.get('If-Match');
      sent.push({ match, body: await request.json() });
      if (match !== `"${stored.version}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      stored = planned('0.00', stored.version + 1);
      return HttpResponse.json({}, { headers: { ETag: `"${stored.version}"` } });
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const query = useQuery({ queryKey: ['budgets'], queryFn: () => Promise.resolve(stored) });
  return (
    <>
      {query.data && (
        <LinesDialog
          budget={{ value: query.data, etag: `"${query.data.version}"` }}
          onReload={() => void query.refetch()}
          onClose={onClose}
        />
      )}
      <UndoToasts />
    </>
  );
}

async function typed(onClose: () => void) {
  const shown = show(<Page onClose={onClose} />);
  const cost = await screen.findByLabelText('金额（元）');
  await userEvent.clear(cost);
  await userEvent.type(cost, '350');
  return shown;
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));

it('takes a plan back over the version it made', async () => {
  const onClose = vi.fn();
  await typed(onClose);
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(sent.map((one) => one.match)).toEqual(['"1"', '"2"']));
  expect(sent[1]?.body).toEqual({
    lines: [{ category: 'ROADSHOW', kind: '场地', cost: { amount: '300.00', currency: 'CNY' } }],
  });
});

it('goes over nobody who was faster, also when the page knows already, and shows both sides', async () => {
  const onClose = vi.fn();
  const { queries } = await typed(onClose);
  stored = planned('400.00', 2);
  await queries.invalidateQueries({ queryKey: ['budgets'] });
  await save();
  const table = await screen.findByRole('table');
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells[0]).toContain('350');
  expect(cells[1]).toContain('400.00');
  await userEvent.click(screen.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent.map((one) => one.match)).toEqual(['"1"', '"2"']);
});
