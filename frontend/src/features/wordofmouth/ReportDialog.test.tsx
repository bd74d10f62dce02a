import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { ReportDialog } from './ActivityDialogs';
import { activity } from './model';

startPage('weapons', 'outbox');

const planned = {
  id: 'wm-1',
  communityId: 'c-1',
  gridPath: '/13',
  kind: 'MATCH',
  name: '邻里球赛',
  plannedOn: '2026-03-01',
  risky: false,
  waitsForAcceptance: false,
  requestedBy: 'u-1',
  version: 1,
};
const theirs = { heldOn: '2026-03-01', reached: 30, enquiries: 2, note: '下雨' };

type Sent = { method: string; over: string | null; body: unknown };

/** The service at a version; what was sent to it. */
function serving(version: () => number): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.all('*/api/campaign/v1/word-of-mouth/:id/result', async ({ request }) => {
      const over = request.headers.get('If-Match');
      const body: unknown = request.method === 'PUT' ? await request.json() : null;
      sent.push({ method: request.method, over, body });
      return over === `"${String(version())}"`
        ? HttpResponse.json({ ...planned, version: version() + 1 })
        : HttpResponse.json({ status: 412, title: 'stale' }, { status: 412 });
    }),
  );
  return sent;
}

function Page() {
  const [current, setCurrent] = useState(activity(planned, ''));
  const [open, setOpen] = useState(true);
  return (
    <>
      {open && (
        <ReportDialog
          activity={current}
          onReload={() => setCurrent(activity({ ...planned, version: 2, result: theirs }, ''))}
          onClose={() => setOpen(false)}
        />
      )}
      <UndoToasts />
    </>
  );
}

async function fill() {
  show(<Page />);
  await userEvent.type(await screen.findByLabelText('到达人数'), '40');
  await userEvent.type(screen.getByLabelText('咨询人数'), '6');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
}

it('takes the first result back over the version it left, and says so when somebody went on from it', async () => {
  let now = 1;
  const sent = serving(() => now);
  await fill();
  const undo = await screen.findByRole('button', { name: /撤销/ });
  now = 3;
  await userEvent.click(undo);
  expect(await screen.findByText(/又有人改动过/)).toBeDefined();
  expect(sent.map(({ method, over }) => [method, over])).toEqual([
    ['PUT', '"1"'],
    ['DELETE', '"2"'],
  ]);
});

it('shows both sides when somebody else was faster, and puts theirs back when mine is undone', async () => {
  let now = 2;
  const sent = serving(() => now);
  await fill();
  const dialog = screen.getByRole('dialog');
  expect(await within(dialog).findByText('30')).toBeDefined();
  expect(within(dialog).getByText('下雨')).toBeDefined();
  await userEvent.click(within(dialog).getByRole('button', { name: '用我的' }));
  const undo = await screen.findByRole('button', { name: /撤销/ });
  now = 3;
  await userEvent.click(undo);
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[1]).toMatchObject({ over: '"2"', body: { reached: 40 } });
  expect(sent[2]).toEqual({ method: 'PUT', over: '"3"', body: theirs });
});
