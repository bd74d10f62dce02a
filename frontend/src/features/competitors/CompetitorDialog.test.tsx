import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type PathParams } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import type { Competitor, CompetitorBody } from './api/competitors';
import { CompetitorDialog } from './CompetitorDialog';

startPage('competitors', 'outbox');

const telecom: Competitor = { id: 'telecom', name: '电信', tier: 'FIRST', version: 3 };
/** What stands there, whatever the page shows. */
let now: Competitor;
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  now = telecom;
  server.use(
    http.put<PathParams, CompetitorBody>('*/api/community/v1/competitors/telecom', async ({ request }) => {
      const match = request.headers.get('If-Match');
      const body = await request.json();
      sent.push({ match, body });
      if (match !== `"${now.version}"`)
        return HttpResponse.json({ status: 412, title: 'stale' }, { status: 412 });
      const version = now.version + 1;
      now = { ...now, ...body, version };
      return HttpResponse.json(now, { headers: { ETag: `"${version}"` } });
    }),
  );
});

function Page() {
  const [current, setCurrent] = useState(telecom);
  const [open, setOpen] = useState(true);
  return (
    <>
      {open && (
        <CompetitorDialog
          competitor={current}
          taken={['telecom']}
          onReload={() => setCurrent(now)}
          onClose={() => setOpen(false)}
        />
      )}
      <UndoToasts />
    </>
  );
}

async function renamed() {
  show(<Page />);
  const dialog = within(await screen.findByRole('dialog'));
  const name = await dialog.findByLabelText('名称');
  await userEvent.clear(name);
  await userEvent.type(name, '中国电信');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  return dialog;
}

it('is changed over the version that was read, and put back over the one that left', async () => {
  await renamed();
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(now).toEqual({ ...telecom, version: 5 }));
  expect(sent.map((one) => one.match)).toEqual(['"3"', '"4"']);
});

it('shows both sides when somebody was faster; what is undone then is theirs again', async () => {
  now = { ...telecom, name: '电信（河北）', tier: 'SECOND', version: 4 };
  const dialog = await renamed();
  const sides = within(await dialog.findByRole('table'));
  expect(sides.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '项目我填写的现在的内容',
    '名称中国电信电信（河北）',
    '梯队一级对手二级对手',
  ]);
  await userEvent.click(dialog.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.at(-1)).toEqual({ match: '"4"', body: { name: '中国电信', tier: 'FIRST' } });
  await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(() => expect(now).toEqual({ ...telecom, name: '电信（河北）', tier: 'SECOND', version: 6 }));
});

it('writes nothing when theirs is kept', async () => {
  now = { ...telecom, name: '电信（河北）', version: 4 };
  const dialog = await renamed();
  await userEvent.click(await dialog.findByRole('button', { name: '保留现在的' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull();
});
