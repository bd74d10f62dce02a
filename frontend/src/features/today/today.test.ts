import { describe, expect, it } from 'vitest';
import type { User } from '@/shared/session/session';
import { dutiesOf } from './counts';

const somebody = (role: string): User => ({ id: 'u', name: '王建北', roles: [role], scopes: ['/13'] });

describe('what to do today', () => {
  it('depends on the role, the most pressing first', () => {
    expect(dutiesOf(somebody('SUPERVISOR')).slice(0, 3)).toEqual(['approvals', 'grants', 'lapsing']);
    expect(dutiesOf(somebody('ACCOUNT_MANAGER'))).toEqual(['lapsing', 'plans', 'contracts', 'leads']);
    expect(dutiesOf(somebody('TECHNICIAN'))).toEqual(['tasks']);
    expect(dutiesOf(somebody('GRID_ASSISTANT'))).toEqual([
      'plans',
      'leads',
      'tasks',
      'incidents',
      'surveys',
      'urgent',
    ]);
  });

  it('is nothing for those who only read, or whose role is not known', () => {
    expect(dutiesOf(somebody('ANALYST'))).toEqual([]);
    expect(dutiesOf(somebody('SOMETHING_NEW'))).toEqual([]);
  });
});
