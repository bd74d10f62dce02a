import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { special } from './model';
import { TakeDialog } from './TakeDialog';

startPage('specials');

const fee = { amount: '50.00', currency: 'CNY' };
const launch = special(
  {
    id: 'so-1',
    name: '首发',
    communityId: 'c-1',
    communityName: '光华里',
    status: 'APPROVED',
    sellable: true,
    startsOn: '2026-03-01',
    endsOn: '2026-06-01',
    terms: { kind: 'LAUNCH', firstN: 100 },
    base: {
      tariffId: 't-1',
      speedMbps: 100,
      monthlyFee: fee,
      termMonths: 12,
      prepaid: fee,
      installationFee: fee,
    },
    charges: { speedMbps: 100, monthlyFee: fee, months: 12, prepaid: fee, oneTimeFee: fee },
    taken: 98,
    left: 2,
    designedBy: 'u-1',
  },
  '',
);

const take = () => userEvent.click(screen.getByRole('button', { name: '占用名额' }));

it('says which place it is and how many are left (PR-05)', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/pricing/v1/special-offers/:id/takers', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ place: 99, left: 1 });
    }),
  );
  show(<TakeDialog special={launch} takerId="h-9" fields={null} onClose={() => undefined} />);
  await take();
  expect((await screen.findByRole('status')).textContent).toContain('第 99 名');
  expect(screen.getByText('还剩 1 个名额')).toBeDefined();
  expect(sent).toEqual({ takerId: 'h-9' });
});

it('says that none is left', async () => {
  server.use(
    http.post('*/api/pricing/v1/special-offers/:id/takers', () =>
      HttpResponse.json(
        { status: 422, violations: [{ code: 'PR-05.exhausted', message: '100 个首发名额已全部用完。' }] },
        { status: 422 },
      ),
    ),
  );
  show(<TakeDialog special={launch} takerId="h-9" fields={null} onClose={() => undefined} />);
  await take();
  expect((await screen.findByRole('alert')).textContent).toContain('已全部用完');
});

it('asks for a household first', async () => {
  show(<TakeDialog special={launch} takerId={null} fields={null} onClose={() => undefined} />);
  await take();
  expect((await screen.findByRole('alert')).textContent).toContain('住户');
});
