import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { Toasts } from '@/shared/ui/Toasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { CoverageDialog } from './CoverageDialog';
import type { Community } from './model';

startPage('communities', 'outbox');

const inForce = { source: 'CONSTRUCTION', listVersion: '2026-02', asOf: '2026-02-01', stale: false } as const;
const community: Community = {
  id: 'c-1',
  code: '130102001001',
  name: '锦绣花园',
  address: null,
  kind: null,
  households: 300,
  gridPath: '/13/1301',
  gridName: null,
  location: null,
  buildState: 'IN_BUILD',
  marketingState: 'ABOUT_TO_OPEN',
  plannedOpening: null,
  openedOn: null,
  coverage: inForce,
  coverageHistory: [],
  onNetFirms: 0,
  surveyFiguresInvented: false,
};
/** The version it stands at, and what it says there. */
let now: { etag: string; value: Community };
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  sessionStorage.clear();
  now = { etag: '"5"', value: community };
  server.use(
    http.put('*/api/community/v1/communities/c-1/coverage', async ({ request }) => {
      const body = await request.json();
      sent.push({ match: request.headers.get('If-Match'), body });
      if (sent.at(-1)?.match !== now.etag)
        return HttpResponse.json({ status: 412, title: 'stale' }, { status: 412 });
      const older = JSON.stringify(body).includes('2026-01-15');
      return HttpResponse.json(
        older
          ? community
          : {
              ...community,
              buildState: 'OPEN',
              coverage: { ...inForce, ...(isObject(body) ? body : {}), stale: false },
            },
      );
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const [current, setCurrent] = useState({ etag: '"5"', value: community });
  return (
    <>
      <CoverageDialog community={current} onReload={() => setCurrent(now)} onClose={onClose} />
      <Toasts />
    </>
  );
}

async function report(asOf: string) {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  await userEvent.selectOptions(await screen.findByLabelText('建设状态'), 'OPEN');
  const list = screen.getByLabelText('清单版本');
  await userEvent.clear(list);
  await userEvent.type(list, '现场核实');
  const day = screen.getByLabelText('截至');
  await userEvent.clear(day);
  await userEvent.type(day, asOf);
  return async (by = '保存') => {
    await userEvent.click(screen.getByRole('button', { name: by }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  };
}

it('says that what was reported holds now', async () => {
  const save = await report('2026-03-01');
  expect(screen.queryByText(/比现行情况/)).toBeNull();
  await save();
  expect(await screen.findByText('已上报，现行情况已更新')).toBeDefined();
  expect(sent).toEqual([
    {
      match: '"5"',
      body: { buildState: 'OPEN', source: 'FIELD', listVersion: '现场核实', asOf: '2026-03-01' },
    },
  ]);
});

it('says before and after that an older list goes into the history and changes nothing', async () => {
  const save = await report('2026-01-15');
  expect(await screen.findByText(/比现行情况/)).toBeDefined();
  await save();
  expect(await screen.findByText('已记入历史，现行情况不变')).toBeDefined();
});

it('shows both sides when somebody else reported meanwhile, and reports over theirs only when told so', async () => {
  const save = await report('2026-03-01');
  const theirs = { source: 'BACK_OFFICE', listVersion: '2026-03', asOf: '2026-02-20', stale: false } as const;
  now = {
    etag: '"6"',
    value: { ...community, buildState: 'PLANNED', plannedOpening: '2026-05-01', coverage: theirs },
  };
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  const sides = within(await screen.findByRole('table'));
  const rowOf = (label: string) => sides.getByText(label).closest('tr')?.textContent;
  expect(rowOf('建设状态')).toBe('建设状态已开通预建');
  expect(rowOf('来源')).toBe('来源现场后台');
  expect(rowOf('清单版本')).toBe('清单版本现场核实2026-03');
  expect(rowOf('计划开通')).toBe('计划开通（空）2026年5月1日');
  expect(sent).toHaveLength(1);
  await save('用我的');
  expect(sent.map((one) => one.match)).toEqual(['"5"', '"6"']);
  expect(sent[1]?.body).toEqual(sent[0]?.body);
});

it('sends nothing more when theirs is kept', async () => {
  const save = await report('2026-03-01');
  now = { etag: '"6"', value: { ...community, buildState: 'PLANNED' } };
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByRole('table');
  await save('保留现在的');
  expect(sent).toHaveLength(1);
});
