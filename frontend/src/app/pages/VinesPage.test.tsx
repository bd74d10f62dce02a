import { configure, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { go } from '@/shared/router/location';
import type { Role } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { VinesPage } from './VinesPage';

startServer();
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() =>
  Promise.all((['communities', 'people', 'weapons'] as const).map((area) => loadTexts('zh-CN', area))),
);

const firm = '3f2b8c1e-9d4a-4c77-8f10-2b6a5e0d1c44';
const gone = 'l-erased-0123456789';
const met = Array.from({ length: 130 }, (_, at) => `l-${at}`);
const people = [...met, gone, firm, 'pc-3-c2', 'h-7'];
const asked = { leads: new Array<URLSearchParams>(), firms: new Array<URLSearchParams>() };

function shown(role: Role) {
  asked.leads.length = 0;
  asked.firms.length = 0;
  server.use(
    sessionOf({ id: 'u-li', name: '李管', roles: [role], scopes: ['/13/1301/130102/130102001'] }),
    http.get('*/api/campaign/v1/vines/c-1', () =>
      HttpResponse.json({
        communityId: 'c-1',
        gridPath: '/13/1301/130102/130102001',
        nodes: people.map((person) => ({ person, direct: 0, inAll: 0, depth: 0 })),
        links: [{ from: 'pc-3-c2', to: 'l-0', kind: 'PROPERTY', on: '2026-03-01', by: 'u-li' }],
      }),
    ),
    http.get('*/api/community/v1/communities/c-1', () => HttpResponse.json({}, { status: 404 })),
    http.get('*/api/community/v1/property-companies/pc-3', () => HttpResponse.json({}, { status: 403 })),
    http.get('*/api/campaign/v1/leads', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.leads.push(query);
      const ids = query.get('ids')?.split(',') ?? [];
      const items = ids
        .filter((id) => id !== gone)
        .map((id) => ({ id, name: `户${id.slice(2)}*`, phone: '139****0001' }));
      return HttpResponse.json({ items, next: null });
    }),
    http.get('*/api/funnel/v1/customers', ({ request }) => {
      asked.firms.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [{ id: firm, firmName: '锦绣商行' }], next: null });
    }),
  );
  go('/vines?community=c-1&view=table');
  show(
    <SignedIn>
      <VinesPage />
    </SignedIn>,
  );
}

it('names everybody who brought or was brought, however many they are, in few requests', async () => {
  shown('GRID_MANAGER');
  expect((await screen.findByRole('link', { name: '锦绣商行' })).getAttribute('href')).toBe(
    `/customers/${firm}`,
  );
  expect(await screen.findByRole('link', { name: '户129* 139****0001' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'l-erased-0' })).toBeDefined();
  expect(screen.getByText('h-7')).toBeDefined();
  expect(screen.queryByText('…')).toBeNull();
  expect(asked.leads.map((query) => [query.get('limit'), query.get('ids')?.split(',').length])).toEqual([
    ['100', 100],
    ['31', 31],
  ]);
  expect(asked.firms.map((query) => query.get('ids'))).toEqual([firm]);
});

it('asks nothing about people for those who may not know them', async () => {
  shown('HALL_CLERK');
  const list = await screen.findByRole('list');
  expect(within(list).getByRole('link', { name: 'l-129' })).toBeDefined();
  expect(within(list).getByRole('link', { name: firm.slice(0, 10) })).toBeDefined();
  expect(asked).toEqual({ leads: [], firms: [] });
});
