import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { CheckCard } from './CheckCard';
import { blankPlan, writeStaff } from './planning';

const user: User = { id: 'u-1', name: '王建北', roles: ['GRID_MANAGER'], scopes: ['/13'] };

startServer();
// A page that suspends in its first rendering is not taken up again by the test.
beforeAll(() => loadTexts('zh-CN', 'roadshows'));

it('tells what is open and who is at another show, before anything is saved', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/campaign/v1/roadshows', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('day.gte') ?? '');
      return HttpResponse.json({
        items: [
          {
            id: 'r-2',
            communityId: 'c-2',
            communityName: '光华里',
            gridPath: '/13',
            status: 'CONFIRMED',
            version: 2,
            plan: {
              spotKind: 'GATE',
              spot: '北门',
              spotReason: 'x',
              separatedEntrances: false,
              day: '2099-11-28',
              from: '20:00',
              until: '21:30',
              kit: [],
              staff: [{ staffId: 'u-2', role: 'TECHNICIAN' }],
            },
          },
        ],
      });
    }),
  );
  const draft = {
    ...blankPlan,
    day: '2099-11-28',
    staff: writeStaff([{ staffId: 'u-2', name: '', role: 'TECHNICIAN' }]),
  };
  server.use(
    http.get('*/api/community/v1/staff-assignments', () =>
      HttpResponse.json({ items: [{ staffId: 'u-2', name: '张维民', role: 'TECHNICIAN' }] }),
    ),
    http.get('*/api/campaign/v1/staff', () => HttpResponse.json({ items: [] })),
  );
  show(<CheckCard draft={draft} ownId={null} />, (queries) =>
    queries.setQueryData(sessionQuery.queryKey, user),
  );
  expect(await screen.findByText('张维民：20:00–21:30 在光华里（已确认）')).toBeDefined();
  expect(screen.getByText('还差 8 项')).toBeDefined();
  expect(screen.getByText('还没有雨天预案')).toBeDefined();
  expect(asked).toEqual(['2099-11-28']);
});
