import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { go } from '@/shared/router/location';
import { sessionQuery } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { MapPage } from './MapPage';

startPage('map', 'grades', 'communities');

const asked: URL[] = [];
const user = { id: 'u-1', name: '王建北', roles: ['GRID_MANAGER'], scopes: ['/13/1301/130102'] };

const point = {
  id: 'c-1',
  name: '锦绣家园',
  gridPath: '/13/1301/130102/130102001',
  gridName: '建北街道',
  buildState: 'OPEN',
  marketingState: 'OPENED',
  quadrant: 'IMPORTANT_URGENT',
  longitude: 114.5,
  latitude: 38.05,
};

/** A service that shows heaps of a wide box and the points of a small one. */
function serve(points: (typeof point)[]) {
  server.use(
    http.get('*/api/community/v1/map', ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const [west = 0, , east = 0] = (url.searchParams.get('bbox') ?? '').split(',').map(Number);
      const wide = east - west > 2;
      return HttpResponse.json({
        system: 'WGS84',
        total: points.length,
        filtered: true,
        clusters:
          wide && points.length > 0
            ? [{ count: points.length, longitude: point.longitude, latitude: point.latitude }]
            : [],
        items: wide ? [] : points,
      });
    }),
    http.get('*/api/community/v1/org-units', () =>
      HttpResponse.json({
        items: [
          { id: '130102001', name: '建北街道', path: '/13/1301/130102/130102001' },
          { id: '130102002', name: '青园街道', path: '/13/1301/130102/130102002' },
        ],
      }),
    ),
  );
}

beforeEach(() => {
  asked.length = 0;
  go('/map', { replace: true });
  // There is nothing to draw on here.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

async function open() {
  show(<MapPage />, (queries) => {
    queries.setDefaultOptions({ queries: { retry: false, staleTime: 60_000 } });
    queries.setQueryData(sessionQuery.queryKey, user);
  });
  await screen.findByRole('heading', { level: 1, name: '地图' });
}

describe('the map', () => {
  it('looks at the country first, then comes closer, and lists what is in sight', async () => {
    serve([point]);
    await open();
    const list = await screen.findByRole('list', { name: '图中的小区' });
    const link = within(list).getByRole('link', { name: '锦绣家园' });
    expect(link.getAttribute('href')).toBe('/communities/c-1');
    expect(within(list).getByText('重要且紧急')).toBeTruthy();
    expect(asked[0]?.searchParams.get('bbox')).toBe('73.400000,3.800000,135.100000,53.600000');
    expect(asked.length).toBeGreaterThan(1);
  });

  it('moves by keys and by buttons', async () => {
    serve([point]);
    await open();
    await screen.findByRole('link', { name: '锦绣家园' });
    const map = screen.getByRole('application');
    map.focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    await waitFor(() => expect(screen.queryByRole('link', { name: '锦绣家园' })).toBeNull());
    await userEvent.keyboard('0');
    expect(await screen.findByRole('link', { name: '锦绣家园' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '放大' }));
    expect(screen.getByRole('link', { name: '锦绣家园' })).toBeTruthy();
  });

  it('asks for what the filter lets through and keeps it in the address', async () => {
    serve([point]);
    await open();
    await userEvent.selectOptions(await screen.findByLabelText('等级'), 'IMPORTANT_URGENT');
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('quadrant')).toBe('IMPORTANT_URGENT'));
    expect(window.location.search).toBe('?quadrant=IMPORTANT_URGENT');
    await userEvent.selectOptions(await screen.findByLabelText('网格'), '青园街道');
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('gridPath')).toBe('/13/1301/130102/130102002'));
  });

  it('says how positions come in when there are none', async () => {
    serve([]);
    await open();
    expect(await screen.findByText('还没有小区标注了位置')).toBeTruthy();
    expect(screen.getByRole('link', { name: '去小区页面' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '去导入' })).toBeNull();
  });
});
