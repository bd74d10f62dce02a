import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { customerFile } from '@/testing/customer';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { customerQuery } from '../api/getCustomer';
import { EvidenceDialog } from '../EvidenceDialog';
import { MoveBackDialog } from '../MoveBackDialog';
import { BeginPassDialog } from './BeginPassDialog';
import { PassesCard, type PassDeed } from './PassesCard';

startPage('customers', 'passes');

const staff = { id: 'u-li', name: '李客户' };
const pass = {
  id: 'p-1',
  product: '监控',
  stage: 'POTENTIAL',
  open: true,
  lost: false,
  evidence: [
    { id: 'e-1', kind: 'LATENT_NEED', doneOn: '2026-03-01', note: '丢过货', by: staff, inForce: true },
  ],
  history: [{ kind: 'CREATED', to: 'POTENTIAL', at: '2026-03-01T02:00:00Z', by: staff }],
  next: { stage: 'INTENTION', missingEvidence: ['STATED_INTENT'], blockedByCoverage: false },
};
const over = { ...pass, id: 'p-0', product: '固话', open: false, lost: true, next: null };
const file = { ...customerFile, stage: 'ON_NET', version: 1 };
let passes: object[] = [];
const sent: { path: string; body: unknown }[] = [];
const tags: (string | null)[] = [];
/** Somebody went on from every move. */
let overtaken = false;

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  tags.length = 0;
  overtaken = false;
  passes = [over, pass];
  server.use(
    http.get('*/api/funnel/v1/customers/k-1', () => HttpResponse.json({ ...file, passes })),
    http.post('*/api/funnel/v1/customers/k-1/*', async ({ request }) => {
      const path = new URL(request.url).pathname.replace('/api/funnel/v1/customers/k-1', '');
      sent.push({ path, body: await request.json() });
      const match = request.headers.get('If-Match');
      tags.push(match);
      if (match !== null && overtaken)
        return HttpResponse.json({ status: 412, title: 'stale' }, { status: 412 });
      return HttpResponse.json({ ...file, passes });
    }),
  );
});

function Page({ sells = true }: { sells?: boolean }) {
  const { data } = useQuery(customerQuery('k-1'));
  const [deed, setDeed] = useState<PassDeed | null>(null);
  const close = () => setDeed(null);
  if (!data) return null;
  return (
    <>
      <PassesCard customer={data} sells={sells} onDeed={setDeed} />
      {deed?.what === 'begin' && <BeginPassDialog customer={data} onClose={close} />}
      {deed?.what === 'evidence' && <EvidenceDialog course={deed.course} kind={deed.kind} onClose={close} />}
      {deed?.what === 'back' && <MoveBackDialog course={deed.course} onClose={close} />}
    </>
  );
}

const cameras = () => screen.findByRole('region', { name: '监控' });

it('says what the next stage of a product still wants, and records it for that product', async () => {
  show(<Page />);
  const part = await cameras();
  const steps = within(part).getByRole('list', { name: '监控：进展' });
  expect(within(steps).getAllByRole('listitem')).toHaveLength(4);
  await userEvent.click(within(part).getByRole('button', { name: '监控：记录：明确意向' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('情况说明'), '要装四路');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toMatchObject([
    { path: '/passes/p-1/evidence', body: { kind: 'STATED_INTENT', note: '要装四路' } },
  ]);
});

it('moves a product on, and back no further than where it began', async () => {
  passes = [{ ...pass, stage: 'INTENTION', next: { ...pass.next, stage: 'ORDERED', missingEvidence: [] } }];
  show(<Page />);
  const part = await cameras();
  await userEvent.click(within(part).getByRole('button', { name: '监控：进入订单客户' }));
  await waitFor(() => expect(sent).toEqual([{ path: '/passes/p-1/stage', body: { to: 'ORDERED' } }]));
  await userEvent.click(within(part).getByRole('button', { name: '监控：退回或流失' }));
  const dialog = await screen.findByRole('dialog');
  const to: HTMLSelectElement = within(dialog).getByLabelText('去向');
  expect([...to.options].map((one) => one.value)).toEqual(['', 'POTENTIAL', 'LOST']);
  await userEvent.selectOptions(to, 'LOST');
  await userEvent.selectOptions(within(dialog).getByLabelText('原因'), 'PRICE');
  await userEvent.click(within(dialog).getByRole('button', { name: '确认' }));
  await waitFor(() =>
    expect(sent.at(-1)).toEqual({ path: '/passes/p-1/stage', body: { to: 'LOST', reason: 'PRICE' } }),
  );
});

it('takes a step back that was a slip, unless somebody went on from it', async () => {
  await loadTexts('zh-CN', 'outbox');
  passes = [{ ...pass, next: { ...pass.next, missingEvidence: [] } }];
  show(
    <>
      <Page />
      <UndoToasts />
    </>,
  );
  const enter = within(await cameras()).getByRole('button', { name: '监控：进入意向客户' });
  const slip = { to: 'POTENTIAL', reason: 'OTHER', reasonText: '误操作，撤销移动', mistaken: true };
  await userEvent.click(enter);
  await userEvent.click(await screen.findByRole('button', { name: '撤销：已进入意向客户' }));
  await waitFor(() => expect(sent.at(-1)).toEqual({ path: '/passes/p-1/stage', body: slip }));
  expect(tags).toEqual([null, '"1"']);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull());
  overtaken = true;
  await userEvent.click(enter);
  await userEvent.click(await screen.findByRole('button', { name: '撤销：已进入意向客户' }));
  expect(await screen.findByText('这之后又有人改动过，没有撤销。')).toBeDefined();
});

it('begins another product, never one that is being sold already, and keeps what was typed', async () => {
  const { unmount } = show(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: '开始再次销售' }));
  await userEvent.type(screen.getByLabelText('产品'), '监控');
  await userEvent.type(screen.getByLabelText('潜在需求'), '库房进水');
  unmount();
  show(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: '开始再次销售' }));
  await userEvent.click(screen.getByRole('button', { name: '开始' }));
  const product: HTMLInputElement = screen.getByLabelText('产品');
  expect(product.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('购买能力').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
  await userEvent.clear(product);
  await userEvent.type(product, '水浸报警');
  await userEvent.type(screen.getByLabelText('购买能力'), '有预算');
  await userEvent.click(screen.getByRole('button', { name: '开始' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        path: '/passes',
        body: { product: '水浸报警', latentNeed: '库房进水', purchasingPower: '有预算' },
      },
    ]),
  );
});

it('shows others how far it is, and offers them nothing', async () => {
  show(<Page sells={false} />);
  expect(within(await cameras()).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('button', { name: '开始再次销售' })).toBeNull();
  // What was given up stands behind what is under way.
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    '监控',
    '固话',
  ]);
});
