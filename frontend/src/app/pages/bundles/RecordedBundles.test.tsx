import { configure, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import RecordedBundles from './RecordedBundles';

startServer();
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => loadTexts('zh-CN', 'bundles'));

const hidden = '9a1c7d20-aaaa-4bbb-8ccc-000000000002';

it('says whose each bundle is, asking once for all firms of a page', async () => {
  const asked: (string | null)[] = [];
  const record = (at: number, customerId: string) => ({
    id: `b-${at}`,
    customerId,
    composition: {
      minutes: 600,
      edition: 'BASE',
      plan: 'A',
      terminals: { fixed: 1, twoG: 0, threeG: 0 },
      packs: { shared: 0, nonShared: 0 },
      broadband: false,
    },
    quotable: true,
    since: '2026-03-01',
    recordedBy: 'u-li',
  });
  server.use(
    sessionOf({ id: 'u-li', name: '李客户', roles: ['ACCOUNT_MANAGER'], scopes: ['/13/1301'] }),
    http.get('*/api/pricing/v1/bundle-records', () =>
      HttpResponse.json({ items: [record(1, 'k-1'), record(2, 'k-1'), record(3, hidden)], next: null }),
    ),
    http.get('*/api/pricing/v1/bundles', () => HttpResponse.json({ items: [] })),
    http.get('*/api/community/v1/staff-assignments', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
    http.get('*/api/funnel/v1/customers', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('ids'));
      return HttpResponse.json({ items: [{ id: 'k-1', firmName: '锦绣商行' }], next: null });
    }),
  );
  show(
    <SignedIn>
      <RecordedBundles minutes={undefined} onNarrow={() => undefined} />
    </SignedIn>,
  );
  const links = await screen.findAllByRole('link', { name: '锦绣商行' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/customers/k-1', '/customers/k-1']);
  expect(screen.getByRole('link', { name: hidden.slice(0, 10) })).toBeDefined();
  expect(asked).toEqual([`k-1,${hidden}`]);
});
