import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { sessionQuery, type User } from '@/shared/session/session';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { JoiningGroupPage } from './JoiningGroupPage';

const user: User = { id: 'u-1', name: '王建北', roles: ['GRID_MANAGER'], scopes: ['/13'] };

startPage('joining');

it('shows how many are missing and lets a neighbour join until they are enough', async () => {
  const joined = ['l-1', 'l-2'];
  const group = () => ({
    id: 'g-1',
    communityId: 'c-130102001001',
    gridPath: '/13',
    buildingId: 'b-130102001001-3',
    status: joined.length >= 3 ? 'REACHED' : 'OPEN',
    joined: joined.length,
    least: 3,
    missing: Math.max(0, 3 - joined.length),
    deadline: '2099-01-31',
    leadIds: joined,
  });
  server.use(
    http.get('*/api/campaign/v1/joining-groups/g-1', () => HttpResponse.json(group())),
    http.get('*/api/campaign/v1/joining-groups/g-1/candidates', () =>
      HttpResponse.json({
        items: joined.includes('l-3') ? [] : [{ leadId: 'l-3', name: '李*', askedForGroup: true }],
        contractsEnding: 2,
      }),
    ),
    http.post('*/api/campaign/v1/joining-groups/g-1/members', () => {
      joined.push('l-3');
      return HttpResponse.json(group());
    }),
    http.get('*/api/community/v1/communities', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/campaign/v1/leads', () => HttpResponse.json({ items: [], next: null })),
  );
  show(<JoiningGroupPage groupId="g-1" />, (queries) => queries.setQueryData(sessionQuery.queryKey, user));
  expect(await screen.findByRole('heading', { name: '3 号楼' })).toBeDefined();
  expect(await screen.findByText('还差 1 户')).toBeDefined();
  expect(await screen.findByText('这栋楼有 2 户与对手的协议即将到期')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '加入：李*' }));
  expect(await screen.findByText('3 / 3 户')).toBeDefined();
  expect(await screen.findByText('人数已够')).toBeDefined();
});
