import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { specialQuery } from './api/getSpecial';
import { DesignDialog } from './DesignDialog';

startPage('specials', 'outbox');

const fee = { amount: '50.00', currency: 'CNY' };
const stored = {
  id: 'so-1',
  name: '首发百户',
  communityId: 'c-1',
  communityName: '光华里',
  status: 'REJECTED',
  sellable: false,
  startsOn: '2026-03-01',
  endsOn: '2026-06-01',
  terms: { kind: 'LAUNCH', firstN: 100, monthlyFee: fee },
  base: {
    tariffId: 't-1',
    speedMbps: 100,
    monthlyFee: fee,
    termMonths: 12,
    prepaid: fee,
    installationFee: fee,
  },
  charges: { speedMbps: 100, monthlyFee: fee, months: 12, prepaid: fee, oneTimeFee: fee },
  taken: 0,
  left: 100,
  designedBy: 'u-1',
};

let now: { version: number; offer: typeof stored };
const sent: { etag: string | null; body: unknown }[] = [];

beforeEach(() => {
  sessionStorage.clear();
  sent.length = 0;
  now = { version: 3, offer: stored };
  server.use(
    http.get('*/api/pricing/v1/special-offers/so-1', () =>
      HttpResponse.json(now.offer, { headers: { ETag: `"${now.version}"` } }),
    ),
    http.put('*/api/pricing/v1/special-offers/so-1', async ({ request }) => {
      const etag = request.headers.get('If-Match');
      sent.push({ etag, body: await request.json() });
      return etag === `"${now.version}"`
        ? HttpResponse.json(now.offer, { headers: { ETag: '"9"' } })
        : HttpResponse.json(
            { title: 'stale', status: 412, code: 'stale' },
            { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
          );
    }),
  );
});

function Page({ onClose }: { onClose: () => void }) {
  const query = useQuery(specialQuery('so-1'));
  return (
    query.data && (
      <DesignDialog
        changed={{
          special: query.data,
          onReload: () => void query.refetch(),
          tariffText: (id) => (id === 't-1' ? '光华里 · 100M' : null),
        }}
        tariffField={() => null}
        onClose={onClose}
      />
    )
  );
}

const design = (firstN: number) => ({
  name: '首发百户',
  tariffId: 't-1',
  startsOn: '2026-03-01',
  endsOn: '2026-06-01',
  terms: { kind: 'LAUNCH', firstN, monthlyFee: fee },
});

async function change() {
  const user = userEvent.setup();
  const dialog = within(await screen.findByRole('dialog'));
  const places = dialog.getByDisplayValue('100');
  await user.clear(places);
  await user.type(places, '80');
  return { user, dialog, send: () => user.click(dialog.getByRole('button', { name: '重新设计' })) };
}

describe('an offer that is not approved', () => {
  it('is designed anew from what stands, over the version that was read (PR-10)', async () => {
    const closed = vi.fn();
    show(<Page onClose={closed} />);
    const { send } = await change();
    await send();

    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(sent).toEqual([{ etag: '"3"', body: design(80) }]);
  });

  it('taken up again later, still goes over the version it was begun from', async () => {
    const { unmount } = show(<Page onClose={vi.fn()} />);
    await change();
    unmount();
    now = { version: 4, offer: { ...stored, terms: { ...stored.terms, firstN: 120 } } };
    const closed = vi.fn();
    show(<Page onClose={closed} />);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByDisplayValue('80')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: '重新设计' }));
    const sides = within(await dialog.findByRole('table'));
    expect(sides.getByRole('row', { name: '名额（户） 80 120' })).toBeTruthy();
    expect(closed).not.toHaveBeenCalled();
    expect(sent.map((one) => one.etag)).toEqual(['"3"']);
  });

  it('shows both sides when somebody was faster, and goes over the new version only when told so', async () => {
    const closed = vi.fn();
    show(<Page onClose={closed} />);
    const { user, dialog, send } = await change();
    const theirs = { ...stored.terms, firstN: 120, installationFee: { amount: '80.00', currency: 'CNY' } };
    now = { version: 4, offer: { ...stored, endsOn: '2026-05-01', terms: theirs } };
    await send();

    const mine = await dialog.findByRole('button', { name: '用我的' });
    // As they are read, and only where they differ: 50 typed is the 50.00 that stands there.
    expect(dialog.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '项目我填写的现在的内容',
      '末日2026年6月1日2026年5月1日',
      '名额（户）80120',
      '安装费（元）（空）¥80',
    ]);
    expect(closed).not.toHaveBeenCalled();
    await user.click(mine);

    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(sent.map((one) => one.etag)).toEqual(['"3"', '"4"']);
    expect(sent.at(-1)?.body).toEqual(design(80));
  });
});
