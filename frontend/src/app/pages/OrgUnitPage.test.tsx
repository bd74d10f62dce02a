import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { OrgUnitPage } from './OrgUnitPage';

startPage('orgunits');

const branches = [
  { id: '130102', name: '长安区', path: '/13/1301/130102' },
  { id: '130104', name: '桥西区', path: '/13/1301/130104' },
];
const grid = {
  id: '130102001',
  name: '建北街道',
  path: '/13/1301/130102/130102001',
  kind: 'GRID',
  parent: '130102',
  awaitedCommunities: 0,
  history: [
    {
      kind: 'MOVED',
      from: '/13/1301/130105',
      to: '/13/1301/130102',
      reason: '区划调整',
      at: '2026-03-01T02:00:00Z',
    },
  ],
};
const staff = [
  {
    id: 'u-1~130102001~GRID_MANAGER',
    staffId: 'u-1',
    name: '王建北',
    role: 'GRID_MANAGER',
    since: '2026-01-01',
    version: 3,
  },
];
const sent: { tag: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.get('*/api/community/v1/org-units/130102001', () =>
      HttpResponse.json(grid, { headers: { ETag: '"4"' } }),
    ),
    http.get('*/api/community/v1/org-units', () => HttpResponse.json({ items: branches })),
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: staff })),
    http.post('*/api/community/v1/staff-assignments/:id/end', async ({ request, params }) => {
      sent.push({ tag: request.headers.get('If-Match'), body: [params['id'], await request.json()] });
      return HttpResponse.json({ ...staff[0], until: '2026-11-20' });
    }),
    http.get('*/api/community/v1/communities', () =>
      HttpResponse.json({ items: [{ id: 'c-1', name: '锦绣家园' }], total: 7 }),
    ),
    http.post('*/api/community/v1/org-units/130102001/move', async ({ request }) => {
      sent.push({ tag: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json({ ...grid, parent: '130104', path: '/13/1301/130104/130102001' });
    }),
  );
});

function open(roles: string[]) {
  const user: User = { id: 'u-1', name: '李主管', roles, scopes: ['/13/1301'] };
  show(<OrgUnitPage unitId="130102001" />, (queries) => queries.setQueryData(sessionQuery.queryKey, user));
}

describe('a grid', () => {
  it('is moved after a preview, with a reason and the version that was seen', async () => {
    open(['SUPERVISOR']);
    expect(await screen.findByText('区划调整')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: '迁移' }));
    const branch = await screen.findByLabelText('营服中心');
    await waitFor(() => expect(branch.textContent).toContain('桥西区'));
    expect(branch.textContent).not.toContain('长安区');
    await userEvent.selectOptions(branch, '桥西区');
    expect(await screen.findByText('“建北街道”连同 7 个小区将归入“桥西区”')).toBeTruthy();
    const submit = screen.getAllByRole('button', { name: '迁移' }).at(-1);
    if (!submit) throw new Error('nothing to send it with');
    await userEvent.click(submit);
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('原因'), '区划又调整了');
    await userEvent.click(submit);
    await waitFor(() =>
      expect(sent).toEqual([{ tag: '"4"', body: { parent: '130104', reason: '区划又调整了' } }]),
    );
  });

  it('shows who works there, and a supervisor ends an assignment in the version that was seen', async () => {
    open(['SUPERVISOR']);
    expect(await screen.findByText('王建北')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '结束任职' }));
    const submit = (await screen.findAllByRole('button', { name: '结束任职' })).at(-1);
    if (!submit) throw new Error('nothing to send it with');
    await userEvent.click(submit);
    await waitFor(() => expect(sent[0]?.tag).toBe('"3"'));
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    expect(sent[0]?.body).toEqual(['u-1~130102001~GRID_MANAGER', { on: today }]);
  });

  it('is only looked at by those who do not lead', async () => {
    open(['GRID_MANAGER']);
    expect(await screen.findByText('区划调整')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '迁移' })).toBeNull();
    expect(screen.queryByRole('button', { name: '任命' })).toBeNull();
  });
});
