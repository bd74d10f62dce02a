import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';

import { isObject } from '@/shared/api/decode';
import type { Role } from '@/shared/session/session';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { startPage } from '@/testing/start';
import { StockItemPage } from './StockItemPage';

startPage('stock', 'outbox');

type Kept = { id: string; quantity: number; purpose: string; by: string; at: string };
let kept: Kept[] = [];
let movements: object[] = [];
let free = 0;
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  movements = [];
  free = 11;
  kept = [
    { id: 'hand-1', quantity: 4, purpose: '南门路演', by: 'u-gm', at: '2026-11-20T02:00:00Z' },
    { id: 'd-r-1:umbrella', quantity: 9, purpose: '首场抽奖', by: 'u-gm', at: '2026-11-20T02:00:00Z' },
  ];
  const item = () =>
    HttpResponse.json({
      id: 's-1',
      gridPath: '/13/1301/130102/130102001',
      place: '建北库房',
      name: '雨伞',
      category: 'GIFT',
      unitCost: { amount: '12.50', currency: 'CNY' },
      onHand: free + kept.reduce((sum, one) => sum + one.quantity, 0),
      reserved: kept.reduce((sum, one) => sum + one.quantity, 0),
      free,
      reorderPoint: 5,
      low: false,
      reservations: kept,
      holdings: [],
      movements,
      version: 3,
    });
  server.use(
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
    http.get('*/api/campaign/v1/stock/:id', item),
    http.post('*/api/campaign/v1/stock/:id/:deed', async ({ request, params }) => {
      const body: unknown = await request.json();
      sent.push([params['deed'], body]);
      if (params['deed'] === 'reservations' && isObject(body))
        kept = [
          ...kept,
          {
            id: String(body['id']),
            quantity: Number(body['quantity']),
            purpose: String(body['purpose']),
            by: 'u-gm',
            at: '2026-11-22T02:00:00Z',
          },
        ];
      return HttpResponse.json({});
    }),
    http.delete('*/api/campaign/v1/stock/:id/reservations/:reservation', ({ params }) => {
      sent.push(['released', params['reservation']]);
      const found = kept.find((one) => one.id === params['reservation']);
      if (found) movements.push(released('u-gm', found));
      kept = kept.filter((one) => one !== found);
      return item();
    }),
  );
});

function released(who: string, { quantity, purpose }: Kept) {
  return { kind: 'RELEASED', quantity, who, note: purpose, at: '2026-11-22T02:00:00Z', onHand: 24 };
}

async function open(role: Role) {
  server.use(sessionOf({ id: 'u-gm', name: '王建北', roles: [role], scopes: ['/13/1301/130102/130102001'] }));
  show(
    <SignedIn>
      <StockItemPage stockId="s-1" />
      <UndoToasts />
    </SignedIn>,
  );
  return screen.findByRole('region', { name: /^预留/ });
}

it('keeps pieces for a purpose, once however often it is sent', async () => {
  const card = await open('GRID_MANAGER');
  await userEvent.click(within(card).getByRole('button', { name: '预留' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('雨伞可用 11 件，在库 24 件')).toBeDefined();
  await userEvent.type(within(dialog).getByLabelText('数量'), '12');
  await userEvent.click(within(dialog).getByRole('button', { name: '预留' }));
  // More than is free, and for nothing.
  expect((await within(dialog).findAllByText('请填写 1 到 11 之间的整数')).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  await userEvent.clear(within(dialog).getByLabelText('数量'));
  await userEvent.type(within(dialog).getByLabelText('数量'), '11');
  await userEvent.type(within(dialog).getByLabelText('用途'), '南门路演第二场');
  await userEvent.click(within(dialog).getByRole('button', { name: '预留' }));
  expect(await screen.findByText('南门路演第二场')).toBeDefined();
  const id = kept.at(-1)?.id ?? '';
  expect(id).toMatch(/^hand-[0-9a-f]{32}$/);
  expect(sent).toEqual([['reservations', { id, quantity: 11, purpose: '南门路演第二场' }]]);
});

it('gives a reservation up, and takes it back under the id it had', async () => {
  const card = await open('GRID_ASSISTANT');
  await userEvent.click(within(card).getByRole('button', { name: '取消预留：南门路演' }));
  const undo = await screen.findByRole('button', { name: /已取消预留：南门路演/ });
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消预留：南门路演' })).toBeNull());
  await userEvent.click(undo);
  expect(await screen.findByRole('button', { name: '取消预留：南门路演' })).toBeDefined();
  expect(sent).toEqual([
    ['released', 'hand-1'],
    ['reservations', { id: 'hand-1', quantity: 4, purpose: '南门路演' }],
  ]);
});

it('takes back as many as were left of it by then', async () => {
  const card = await open('GRID_MANAGER');
  kept = kept.map((one) => (one.id === 'hand-1' ? { ...one, quantity: 1 } : one));
  await userEvent.click(within(card).getByRole('button', { name: '取消预留：南门路演' }));
  await userEvent.click(await screen.findByRole('button', { name: /已取消预留：南门路演/ }));
  await waitFor(() =>
    expect(sent.at(-1)).toEqual(['reservations', { id: 'hand-1', quantity: 1, purpose: '南门路演' }]),
  );
});

it('does not take back what somebody else gave up just before', async () => {
  const card = await open('GRID_MANAGER');
  kept.filter((one) => one.id === 'hand-1').forEach((one) => movements.push(released('u-ga', one)));
  kept = kept.filter((one) => one.id !== 'hand-1');
  await userEvent.click(within(card).getByRole('button', { name: '取消预留：南门路演' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消预留：南门路演' })).toBeNull());
  expect(screen.queryByRole('button', { name: /撤销|已取消预留/ })).toBeNull();
});

it('says so when the pieces went elsewhere before it was taken back', async () => {
  const card = await open('GRID_MANAGER');
  await userEvent.click(within(card).getByRole('button', { name: '取消预留：南门路演' }));
  server.use(
    http.post('*/api/campaign/v1/stock/:id/reservations', () =>
      HttpResponse.json(
        {
          status: 422,
          title: '',
          violations: [{ code: 'CP-41.not-enough', field: 'quantity', message: '库存不足' }],
        },
        { status: 422 },
      ),
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: /已取消预留：南门路演/ }));
  expect(await screen.findByText(/库存不足/)).toBeDefined();
});

it('leaves what a draw keeps to the draw', async () => {
  const card = await open('SUPERVISOR');
  expect(within(card).getByRole('link', { name: '首场抽奖' }).getAttribute('href')).toBe('/draws/d-r-1');
  expect(within(card).getByText('由抽奖保留，抽奖结束时自动结清')).toBeDefined();
  expect(within(card).queryByRole('button', { name: /取消预留：首场抽奖/ })).toBeNull();
});

it('shows a technician what is kept, but keeps nothing', async () => {
  const card = await open('TECHNICIAN');
  expect(within(card).getByText('南门路演')).toBeDefined();
  expect(within(card).queryByRole('button')).toBeNull();
});

it('takes pieces out of a reservation', async () => {
  await open('GRID_MANAGER');
  await userEvent.click(screen.getByRole('button', { name: '领用' }));
  const dialog = await screen.findByRole('dialog');
  const from = within(dialog).getByLabelText(/从哪里领/);
  expect(
    within(from)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['未预留的（11 件）', '南门路演（预留 4 件）']);
  await userEvent.selectOptions(from, 'hand-1');
  await userEvent.type(within(dialog).getByLabelText('数量'), '2');
  await userEvent.click(within(dialog).getByRole('button', { name: '领用' }));
  await waitFor(() => expect(sent).toEqual([['issues', { quantity: 2, reservationId: 'hand-1' }]]));
});
