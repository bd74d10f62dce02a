import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { CustomerList } from '../CustomerList';

startPage('customers', 'outbox');

const other = { id: 'u-other', name: '张三', since: '2026-03-01T00:00:00Z', until: '2027-03-01T00:00:00Z' };

function firm(id: string, firmName: string, more: Record<string, unknown> = {}) {
  return {
    id,
    firmName,
    communityId: 'c-1',
    communityName: '锦绣花园',
    gridPath: '/13/1301',
    address: '建设路1号',
    clusterKind: 'STREET_SHOP',
    people: 6,
    contacts: [{ id: `${id}-p`, name: '王*', phone: '138****1234', role: '店主', canDecide: true }],
    stage: 'TARGET',
    lost: false,
    evidence: [],
    stageHistory: [],
    orders: [],
    version: 1,
    ...more,
  };
}

/** What the server has. */
let stored: Map<string, ReturnType<typeof firm>>;
const sent: { id: string; match: string | null; body: Record<string, unknown> }[] = [];

function change(id: string, more: Record<string, unknown>) {
  const before = stored.get(id);
  if (!before) throw new Error(`no ${id}`);
  const after = { ...before, ...more, version: before.version + 1 };
  stored.set(id, after);
  return after;
}

/** Whether there is room for a table. */
let desk = true;

beforeEach(() => {
  desk = true;
  const media = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(media(query), { matches: desk }),
  );
  sent.length = 0;
  stored = new Map(
    [
      firm('k-1', '一号店'),
      firm('k-2', '二号店', { people: 20 }),
      firm('k-3', '别人的店', { holder: other }),
    ].map((one) => [one.id, one]),
  );
  server.use(
    sessionOf({ id: 'u-li', name: '李客户', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301'] }),
    http.get('*/api/funnel/v1/customers', () =>
      HttpResponse.json({ items: [...stored.values()], next: null }),
    ),
    http.get('*/api/funnel/v1/customers/:id', ({ params }) =>
      HttpResponse.json(stored.get(String(params['id']))),
    ),
    http.put('*/api/funnel/v1/customers/:id', async ({ request, params }) => {
      const id = String(params['id']);
      const match = request.headers.get('If-Match');
      const body: unknown = await request.json();
      if (!isObject(body)) throw new Error('no file');
      sent.push({ id, match, body });
      if (match !== `"${stored.get(id)?.version ?? 0}"`)
        return HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
      const { firmName, people, clusterKind, monthlySpend, payer } = body;
      return HttpResponse.json(change(id, { firmName, people, clusterKind, monthlySpend, payer }));
    }),
  );
});

afterEach(() => vi.restoreAllMocks());

async function list() {
  const shown = show(
    <SignedIn>
      <CustomerList filter={{}} />
      <UndoToasts />
    </SignedIn>,
  );
  await screen.findByRole('link', { name: '一号店' });
  return shown;
}

const cell = (name: string) => screen.findByRole('button', { name });
const people = (count: number, firmName: string) => cell(`${count} 人，修改${firmName}的人数`);
const input = (field: string, firmName: string) => screen.findByLabelText(`${firmName}的${field}`);
const focused = () => document.activeElement?.getAttribute('aria-label');

describe('a cell of the list', () => {
  it('is changed by Enter, saved by Enter over what the list showed, and keeps the focus', async () => {
    await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{Enter}');
    await input('人数', '一号店');
    await userEvent.keyboard('{Control>}a{/Control}12{Enter}');
    expect((await people(12, '一号店')).textContent).toBe('12 人');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      id: 'k-1',
      match: '"1"',
      body: {
        firmName: '一号店',
        people: 12,
        contacts: [{ id: 'k-1-p', role: '店主', canDecide: true }],
        emptied: ['MONTHLY_SPEND', 'PAYER'],
      },
    });
    expect(focused()).toBe('12 人，修改一号店的人数');
    // Taken back over the version it made.
    await userEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
    await people(6, '一号店');
    expect(sent[1]).toMatchObject({ match: '"2"', body: { people: 6 } });
  });

  it('is left by arrows, opened by F2 or a double click, and given up by Escape', async () => {
    await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('20 人，修改二号店的人数');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('—，修改二号店的付费方');
    await userEvent.keyboard('{F2}');
    expect(await input('付费方', '二号店')).toBe(document.activeElement);
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('—，修改二号店的付费方');
    await userEvent.click(await people(6, '一号店'));
    expect(screen.queryByLabelText('一号店的人数')).toBeNull();
    await userEvent.dblClick(await people(6, '一号店'));
    await input('人数', '一号店');
    expect(sent).toHaveLength(0);
  });

  it('saves by Tab and goes on to the next', async () => {
    await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await input('人数', '一号店');
    await userEvent.keyboard('{Control>}a{/Control}7{Tab}');
    await people(7, '一号店');
    await waitFor(() => expect(focused()).toBe('—，修改一号店的月通信支出'));
    expect(sent).toHaveLength(1);
  });

  it('shows the former value again and the reason when it is refused, and keeps what was typed', async () => {
    server.use(
      http.put('*/api/funnel/v1/customers/:id', () =>
        HttpResponse.json(
          { status: 422, violations: [{ code: 'FN-10.not-holder', message: '只有持有人可以操作' }] },
          { status: 422 },
        ),
      ),
    );
    const { queries } = await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}8{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('只有持有人可以操作');
    const typed = await input('人数', '一号店');
    expect(typed).toHaveProperty('value', '8');
    expect(typed.getAttribute('aria-describedby')).toBe(alert.id);
    expect(JSON.stringify(queries.getQueriesData({ queryKey: ['customers', 'list'] }))).not.toContain(
      '"people":8',
    );
  });

  it('refuses before sending what it cannot say', async () => {
    await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}many{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('1 到 100000');
    expect(sent).toHaveLength(0);
  });

  it('shows the newer value beside when somebody else changed the same, and goes over it only when told to', async () => {
    await list();
    change('k-1', { people: 9 });
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}12{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('现在是：9 人');
    expect(sent).toHaveLength(0);
    await userEvent.click(within(alert).getByRole('button', { name: '用我的' }));
    await people(12, '一号店');
    expect(sent.map((one) => one.match)).toEqual(['"2"']);
  });

  it('shows the newer value also when the list fetched it while the cell was open', async () => {
    const { queries } = await list();
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    change('k-1', { people: 9, firmName: '一号新店' });
    await queries.invalidateQueries({ queryKey: ['customers', 'list'] });
    await screen.findByRole('link', { name: '一号新店' });
    await userEvent.keyboard('{Control>}a{/Control}12{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('现在是：9 人');
    expect(sent).toHaveLength(0);
  });

  it('keeps the newer value when told to', async () => {
    await list();
    change('k-1', { people: 9 });
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}12{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '保留现在的' }));
    await people(9, '一号店');
    expect(sent).toHaveLength(0);
  });

  it('overrules nobody when only something else of the customer changed', async () => {
    await list();
    change('k-1', { stage: 'LISTED', firmName: '一号新店' });
    (await people(6, '一号店')).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('{Control>}a{/Control}12{Enter}');
    await people(12, '一号新店');
    expect(sent).toMatchObject([{ match: '"2"', body: { firmName: '一号新店', people: 12 } }]);
  });

  it('is plain text where somebody else holds the customer', async () => {
    await list();
    expect(screen.queryByRole('button', { name: /别人的店/ })).toBeNull();
    expect(screen.getByRole('link', { name: '别人的店' })).toBeDefined();
  });

  it('is not there on a phone', async () => {
    desk = false;
    await list();
    expect(screen.queryByRole('button', { name: /修改/ })).toBeNull();
  });
});
