import { QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { go } from '@/shared/router/location';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { AuditPage } from './AuditPage';

const supervisor: User = { id: 'u-li', name: '李主管', roles: ['SUPERVISOR'], scopes: ['/13/1301'] };
const row = {
  sequence: 7,
  at: '2026-03-02T01:00:00Z',
  callerId: 'u-wang',
  scope: '/13/1301',
  action: 'customer.reveal',
  subjectId: 'k-1',
  fields: ['contacts.phone'],
  reason: '约上门时间',
  previous: '0',
  hash: 'f',
};

startPage('audit');
// Nothing scrolls here: further pages come by the button.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
beforeEach(() => go('/audit', { replace: true }));

/** Trails of the four services, and what was asked of them. */
function keeps(broken: number | null = null) {
  const asked: URL[] = [];
  server.use(
    http.get('*/api/:service/v1/audit', ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const first = url.searchParams.get('cursor') === null;
      const items = url.searchParams.get('action') === 'customer.export' ? [] : [row];
      return HttpResponse.json(
        first
          ? { items, next: items.length > 0 ? 'more' : null }
          : { items: [{ ...row, sequence: 6, action: 'brand.new', reason: 'export, masked' }] },
      );
    }),
    http.get('*/api/:service/v1/audit/verification', ({ params }) =>
      HttpResponse.json(
        params['service'] === 'pricing' && broken !== null
          ? { rows: broken - 1, firstBroken: broken, head: 'a' }
          : { rows: 7, head: 'abc' },
      ),
    ),
    http.get('*/api/community/v1/staff-assignments', () =>
      HttpResponse.json({
        items: [{ staffId: 'u-wang', name: '王建北', role: 'GRID_MANAGER', until: null }],
        next: null,
      }),
    ),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
  );
  return asked;
}

function open(user = supervisor) {
  return show(<AuditPage />, (queries) => queries.setQueryData(sessionQuery.queryKey, user));
}

describe('the audit trail', () => {
  it('says in words who did what, to what, and why, page by page', async () => {
    keeps();
    open();
    const list = await screen.findByRole('list', { name: '审计轨迹' });
    expect(await within(list).findByText('王建北')).toBeDefined();
    expect(within(list).getByText('查看客户联系人明文')).toBeDefined();
    expect(within(list).getByText('联系人电话')).toBeDefined();
    expect(within(list).getByText('约上门时间')).toBeDefined();
    expect(within(list).getByRole('link').getAttribute('href')).toBe('/customers/k-1');
    await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
    // What this page does not know is shown as it is, not hidden.
    expect(await within(list).findByText('brand.new')).toBeDefined();
    expect(within(list).getByText('导出（已脱敏）')).toBeDefined();
  });

  it('is narrowed by what stands in the address, and by nothing else', async () => {
    const asked = keeps();
    open();
    await screen.findByText('约上门时间');
    await userEvent.selectOptions(screen.getByLabelText('操作'), 'customer.export');
    expect(await screen.findByText('没有符合条件的记录')).toBeDefined();
    expect(window.location.search).toBe('?service=funnel&action=customer.export');
    expect(asked.at(-1)?.searchParams.get('action')).toBe('customer.export');
    // Another service knows other actions.
    await userEvent.click(screen.getByRole('button', { name: '小区' }));
    await screen.findByText('约上门时间');
    expect(window.location.search).toBe('?service=community');
    expect(asked.at(-1)?.pathname).toBe('/api/community/v1/audit');
  });

  it('is asked for by whole days of Shanghai', async () => {
    go('/audit?from=2026-03-01&to=2026-03-02&by=u-wang&subject=13812341234', { replace: true });
    const asked = keeps();
    open();
    await screen.findByText('约上门时间');
    const query = asked.at(-1)?.searchParams;
    expect(query?.get('at.gte')).toBe('2026-03-01T00:00:00+08:00');
    expect(query?.get('at.lt')).toBe('2026-03-03T00:00:00+08:00');
    expect(query?.get('callerId')).toBe('u-wang');
    // A telephone number is the id of nothing.
    expect(query?.has('subjectId')).toBe(false);
  });

  it('says so when what is looked for can be the id of nothing', async () => {
    keeps();
    open();
    await screen.findByText('约上门时间');
    await userEvent.type(screen.getByLabelText('对象编号'), '13812341234');
    expect(await screen.findByText(/^这不是对象编号/)).toBeDefined();
    expect(window.location.search).not.toContain('138');
    await userEvent.type(screen.getByLabelText('对象编号'), 'k');
    await vi.waitFor(() => expect(screen.queryByText(/^这不是对象编号/)).toBeNull());
  });

  it('says plainly of each service whether its records are whole', async () => {
    keeps(4);
    open();
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    expect(await screen.findByText('客户：7 条记录全部完整')).toBeDefined();
    expect(await screen.findByText('资费：第 4 条记录被改动或删除')).toBeDefined();
    expect(screen.getByText(/之前的 3 条完整/)).toBeDefined();
  });

  it('is worked out anew for whoever comes back, and not remembered', async () => {
    keeps();
    const { queries, rerender } = open();
    const visit = (page: ReactNode) =>
      rerender(
        <QueryClientProvider client={queries}>
          <Suspense>{page}</Suspense>
        </QueryClientProvider>,
      );
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    await screen.findByText('资费：7 条记录全部完整');
    visit(null);
    keeps(4);
    visit(<AuditPage />);
    await userEvent.click(await screen.findByRole('button', { name: '开始核验' }));
    expect(await screen.findByText('资费：第 4 条记录被改动或删除')).toBeDefined();
  });

  it('is not for everybody', async () => {
    open({ ...supervisor, roles: ['GRID_MANAGER'] });
    expect(await screen.findByText('审计轨迹由主管查看')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
