import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { customerFile } from '@/testing/customer';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { customerQuery } from '../api/getCustomer';
import { MarksCard } from './MarksCard';
import { MarksDialog } from './MarksDialog';

startPage('customers', 'outbox');

let stored = { version: 1, level: 'STANDARD', tags: ['餐饮'] };
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  stored = { version: 1, level: 'STANDARD', tags: ['餐饮'] };
  server.use(
    http.get('*/api/funnel/v1/customers/k-1', () => HttpResponse.json({ ...customerFile, ...stored })),
    http.put('*/api/funnel/v1/customers/k-1/marks', async ({ request }) => {
      const match = request.headers.get('If-Match');
      sent.push({ match, body: await request.json() });
      if (match !== `"${stored.version}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      stored = { ...stored, version: stored.version + 1 };
      return HttpResponse.json({ ...customerFile, ...stored });
    }),
  );
});

function Page({ onClose = () => undefined }: { onClose?: () => void }) {
  const query = useQuery(customerQuery('k-1'));
  return (
    <>
      {query.data && (
        <>
          <MarksCard customer={query.data} onEdit={null} />
          <MarksDialog customer={query.data} onReload={() => void query.refetch()} onClose={onClose} />
        </>
      )}
      <UndoToasts />
    </>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));

it('sends level and words, each once, and takes them back over the version it made', async () => {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const dialog = await screen.findByRole('dialog');
  await userEvent.selectOptions(within(dialog).getByLabelText('客户级别'), 'KEY');
  await userEvent.type(within(dialog).getByLabelText(/标签/), ' 连锁，餐饮 夜间营业');
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { match: '"1"', body: { level: 'KEY', tags: ['餐饮', '连锁', '夜间营业'] } },
    { match: '"2"', body: { level: 'STANDARD', tags: ['餐饮'] } },
  ]);
});

it('says of a word why it is no tag, and sends nothing', async () => {
  show(<Page />);
  const dialog = await screen.findByRole('dialog');
  const tags = within(dialog).getByLabelText(/标签/);
  await userEvent.type(tags, ' =1+1');
  await save();
  expect(tags.getAttribute('aria-invalid')).toBe('true');
  expect(within(dialog).getByRole('alert').textContent).toContain('=1+1');
  expect(sent).toEqual([]);
});

it('shows both sides when somebody else marked it meanwhile', async () => {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const dialog = await screen.findByRole('dialog');
  await userEvent.selectOptions(within(dialog).getByLabelText('客户级别'), 'KEY');
  stored = { version: 5, level: 'SMALL', tags: ['餐饮', '已搬'] };
  await save();
  const table = await screen.findByRole('table');
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['客户级别', '重点', '小微'],
    ['标签', '餐饮', ['已搬', '餐饮'].sort().join(' ')],
  ]);
  await userEvent.click(screen.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent.map((one) => one.match)).toEqual(['"1"', '"5"']);
});

it('shows those who may not change them what they are', async () => {
  show(<Page />);
  const card = await screen.findByRole('region', { name: '级别与标签' });
  expect(card.textContent).toContain('普通');
  expect(card.textContent).toContain('餐饮');
  expect(within(card).queryByRole('button')).toBeNull();
});
