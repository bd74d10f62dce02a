import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { specialQuery } from './api/getSpecial';
import { StepDialog } from './StepDialog';

startPage('specials', 'outbox');

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const charges = {
  speedMbps: 100,
  monthlyFee: yuan('50.00'),
  months: 12,
  prepaid: yuan('0.00'),
  oneTimeFee: yuan('100.00'),
};
const validated = {
  id: 'so-1',
  name: '首发百户',
  communityId: 'c-1',
  communityName: '光华里',
  status: 'VALIDATED',
  sellable: false,
  startsOn: '2026-03-01',
  endsOn: '2026-06-01',
  terms: { kind: 'LAUNCH', firstN: 100, monthlyFee: yuan('50.00') },
  base: {
    tariffId: 't-1',
    speedMbps: 100,
    monthlyFee: yuan('60.00'),
    termMonths: 12,
    prepaid: yuan('0.00'),
    installationFee: yuan('100.00'),
  },
  charges,
  taken: 0,
  left: 100,
  designedBy: 'u-1',
};

let now: { version: number; offer: typeof validated };
const sent: { etag: string | null; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  now = { version: 3, offer: validated };
  server.use(
    http.get('*/api/pricing/v1/special-offers/so-1', () =>
      HttpResponse.json(now.offer, { headers: { ETag: `"${now.version}"` } }),
    ),
    http.post('*/api/pricing/v1/special-offers/so-1/approval', async ({ request }) => {
      const etag = request.headers.get('If-Match');
      sent.push({ etag, body: await request.json() });
      return etag === `"${now.version}"`
        ? HttpResponse.json({ ...now.offer, status: 'APPROVED' })
        : HttpResponse.json({ title: 'stale', status: 412 }, { status: 412 });
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const query = useQuery(specialQuery('so-1'));
  return (
    query.data && (
      <StepDialog
        special={query.data}
        step="approval"
        onReload={() => void query.refetch()}
        onClose={onClose}
      />
    )
  );
}

/** Approves what was designed anew, at a lower fee, since the dialog was opened. */
async function approveTooLate() {
  const onClose = vi.fn();
  show(<Page onClose={onClose} />);
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(await dialog.findByLabelText(/^意见/), '同意');
  const cheaper = { ...charges, monthlyFee: yuan('45.00') };
  const terms = { ...validated.terms, monthlyFee: yuan('45.00') };
  now = { version: 4, offer: { ...validated, name: '首发百户（改）', terms, charges: cheaper } };
  await userEvent.click(dialog.getByRole('button', { name: '批准' }));
  const sides = within(await dialog.findByRole('table'));
  expect(sides.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '项目您看到的现在的内容',
    '名称首发百户首发百户（改）',
    '优惠内容前 100 户 · ¥50/月前 100 户 · ¥45/月',
    '月费¥50¥45',
  ]);
  expect(onClose).not.toHaveBeenCalled();
  return { dialog, onClose };
}

it('is not approved unseen: an offer that changed meanwhile is shown beside the one decided on', async () => {
  const { dialog, onClose } = await approveTooLate();
  await userEvent.click(dialog.getByRole('button', { name: '按现在的内容继续' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([
    { etag: '"3"', body: { comment: '同意' } },
    { etag: '"4"', body: { comment: '同意' } },
  ]);
});

it('is left as it is when the other side is kept', async () => {
  const { dialog, onClose } = await approveTooLate();
  await userEvent.click(dialog.getByRole('button', { name: '保留现在的' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toHaveLength(1);
});
