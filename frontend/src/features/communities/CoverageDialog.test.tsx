import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { loadTexts } from '@/shared/i18n/catalogue';
import { Toasts } from '@/shared/ui/Toasts';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { CoverageDialog } from './CoverageDialog';
import type { Community } from './model';

startServer();
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => Promise.all((['communities', 'outbox'] as const).map((area) => loadTexts('zh-CN', area))));

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
const sent: { match: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.put('*/api/community/v1/communities/c-1/coverage', async ({ request }) => {
      const body = await request.json();
      sent.push({ match: request.headers.get('If-Match'), body });
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

async function report(asOf: string) {
  const onClose = vi.fn();
  show(
    <>
      <CoverageDialog
        community={{ value: community, etag: '"5"' }}
        onReload={() => undefined}
        onClose={onClose}
      />
      <Toasts />
    </>,
  );
  await userEvent.selectOptions(await screen.findByLabelText('建设状态'), 'OPEN');
  const list = screen.getByLabelText('清单版本');
  await userEvent.clear(list);
  await userEvent.type(list, '现场核实');
  const day = screen.getByLabelText('截至');
  await userEvent.clear(day);
  await userEvent.type(day, asOf);
  return async () => {
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
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
