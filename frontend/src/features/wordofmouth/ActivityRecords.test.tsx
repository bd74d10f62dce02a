import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { ActivityRecords } from './ActivityRecords';
import { activity } from './model';

startServer();

const trip = activity(
  {
    id: 'wm-1',
    communityId: 'c-1',
    gridPath: '/13',
    kind: 'OUTDOOR_TRIP',
    name: '邻里爬山',
    plannedOn: '2026-12-05',
    risky: true,
    waitsForAcceptance: true,
    requestedBy: 'u-planner',
    version: 1,
  },
  '',
);

async function asUser(id: string, one = trip) {
  server.use(sessionOf({ id, name: '王建北', roles: ['GRID_MANAGER'], scopes: ['/13'] }));
  const nothing = () => undefined;
  show(
    <SignedIn>
      <ActivityRecords activities={[one]} place={(at) => at} onAccept={nothing} onReport={nothing} />
    </SignedIn>,
  );
  await screen.findByText('邻里爬山');
}

describe('a risky activity (CP-32)', () => {
  it('is marked, and accepted by somebody else than its planner', async () => {
    await asUser('u-other');
    expect(screen.getByText('待确认风险')).toBeDefined();
    expect(screen.getByRole('button', { name: '确认风险' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '填写结果' })).toBeNull();
  });

  it('is not accepted by its planner', async () => {
    await asUser('u-planner');
    expect(screen.queryByRole('button', { name: '确认风险' })).toBeNull();
    expect(screen.getByText('自己策划的活动由别人确认')).toBeDefined();
  });

  it('has a result once it was accepted', async () => {
    await asUser('u-planner', { ...trip, waitsForAcceptance: false });
    expect(screen.getByText('风险已确认')).toBeDefined();
    expect(screen.getByRole('button', { name: '填写结果' })).toBeDefined();
  });
});
