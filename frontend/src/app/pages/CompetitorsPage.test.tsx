import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { sessionQuery, type User } from '@/shared/session/session';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { CompetitorsPage } from './CompetitorsPage';

const supervisor: User = { id: 'u-1', name: '李主管', roles: ['SUPERVISOR'], scopes: ['/13/1301'] };

startPage('competitors', 'outbox');

let kept = [{ id: 'telecom', name: '电信', tier: 'FIRST', version: 3 }];
const sent: { id: unknown; match: string | null; body: unknown }[] = [];

beforeEach(() => {
  kept = [{ id: 'telecom', name: '电信', tier: 'FIRST', version: 3 }];
  sent.length = 0;
  server.use(
    http.get('*/api/community/v1/competitors', () => HttpResponse.json({ items: kept, next: null })),
    http.put('*/api/community/v1/competitors/:id', async ({ request, params }) => {
      const body = await request.json();
      sent.push({ id: params['id'], match: request.headers.get('If-Match'), body });
      const version = (kept.find((one) => one.id === params['id'])?.version ?? 0) + 1;
      const saved = {
        id: String(params['id']),
        name: '',
        tier: '',
        ...(isObject(body) ? body : {}),
        version,
      };
      kept = [...kept.filter((one) => one.id !== saved.id), saved];
      return HttpResponse.json(saved, { headers: { ETag: `"${version}"` } });
    }),
  );
});

function open(user = supervisor) {
  show(
    <>
      <CompetitorsPage />
      <UndoToasts />
    </>,
    (queries) => queries.setQueryData(sessionQuery.queryKey, user),
  );
}

describe('the competitors', () => {
  it('are changed over the version that was seen, and put back', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: '修改 电信' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('梯队'), 'SECOND');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await userEvent.click(await screen.findByRole('button', { name: '撤销：已修改“电信”' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      { id: 'telecom', match: '"3"', body: { name: '电信', tier: 'SECOND' } },
      { id: 'telecom', match: '"4"', body: { name: '电信', tier: 'FIRST' } },
    ]);
  });

  it('are added under a code that nobody has', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: '添加对手' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('名称'), '广电');
    await userEvent.type(within(dialog).getByLabelText('编码'), 'telecom');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect((await within(dialog).findAllByText('这个编码已经在用')).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    await userEvent.clear(within(dialog).getByLabelText('编码'));
    await userEvent.type(within(dialog).getByLabelText('编码'), 'cable');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent).toEqual([{ id: 'cable', match: null, body: { name: '广电', tier: 'SECOND' } }]),
    );
    expect(await screen.findByText('广电')).toBeDefined();
  });

  it('are only read by others', async () => {
    open({ ...supervisor, roles: ['GRID_MANAGER'] });
    expect(await screen.findByText('电信')).toBeDefined();
    expect(screen.queryByRole('button', { name: '添加对手' })).toBeNull();
    expect(screen.queryByRole('button', { name: '修改 电信' })).toBeNull();
  });
});
