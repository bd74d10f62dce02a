import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { UsersCard } from './UsersCard';

startPage('buildings');

const answer = (body: object) =>
  server.use(http.get('*/api/community/v1/communities/c-1/user-information', () => HttpResponse.json(body)));

it('says who uses whose network among the households known, and when contracts end', async () => {
  answer({
    households: 200,
    known: 40,
    knownPercent: 20,
    ours: 10,
    without: 6,
    competitors: [{ competitorId: 'telecom', households: 24 }],
    contractEnds: [{ month: '2026-12', households: 3 }],
    asOf: '2026-03-01',
  });
  show(<UsersCard communityId="c-1" competitors={[{ id: 'telecom', name: '电信' }]} />);
  expect(await screen.findByText(/已了解 40 \/ 200 户（20%）/)).toBeDefined();
  expect(screen.getByText('电信')).toBeDefined();
  expect(screen.getByText('24 户 · 60%')).toBeDefined();
  expect(screen.getByText('2026年12月 到期 3 户')).toBeDefined();
});

it('says what to do while nobody was asked', async () => {
  answer({ known: 0, ours: 0, without: 0, competitors: [], contractEnds: [] });
  show(<UsersCard communityId="c-1" competitors={[]} />);
  expect(await screen.findByText('还没有了解过住户')).toBeDefined();
});
