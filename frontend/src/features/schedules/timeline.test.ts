import { describe, expect, it } from 'vitest';
import type { Item } from './model';
import { byDueDay, monthAfter, monthsOf, placeOf, shareOf, spanOf, weeksOf } from './timeline';

function item(number: number, startsOn: string, dueOn: string): Item {
  return {
    number,
    ruleId: 'CP-01',
    phase: 'BEFORE_LAUNCH',
    title: '',
    goal: '',
    resources: '',
    ownerRole: 'GRID_MANAGER',
    startsOn,
    dueOn,
    status: 'OPEN',
    evidenceRequired: [],
    after: [],
    doneOn: null,
    note: null,
    recurring: false,
    assignee: null,
    evidence: [],
  };
}

describe('the time line of a schedule', () => {
  it('covers its items in whole weeks', () => {
    // 2026-03-04 is a Wednesday, 2026-03-09 a Monday.
    expect(spanOf([item(2, '2026-03-09', '2026-03-09'), item(1, '2026-03-04', '2026-03-05')])).toEqual({
      from: '2026-03-02',
      to: '2026-03-15',
    });
    expect(spanOf([])).toBeNull();
  });

  it('places days in percent, both ends counted', () => {
    const span = { from: '2026-03-02', to: '2026-03-11' };
    expect(placeOf('2026-03-02', span)).toBe(0);
    expect(placeOf('2026-03-07', span)).toBe(50);
    expect(placeOf('2026-03-12', span)).toBe(100);
    expect(shareOf({ from: '2026-03-04', to: '2026-03-04' }, span)).toBe(10);
    expect(shareOf(span, span)).toBe(100);
  });

  it('names the months it touches', () => {
    expect(monthsOf({ from: '2026-01-26', to: '2026-03-01' })).toEqual([
      { from: '2026-01-26', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-01' },
    ]);
  });

  it('lays a month out in weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-02');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe('2026-01-26');
    expect(weeks[4]?.[6]).toBe('2026-03-01');
    // A February of four weeks exactly.
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  it('gathers items by the day they are due', () => {
    const [a, b, c] = [
      item(1, '2026-03-01', '2026-03-05'),
      item(2, '2026-03-01', '2026-03-03'),
      item(3, '2026-03-01', '2026-03-05'),
    ];
    expect(byDueDay([a, b, c])).toEqual([
      ['2026-03-03', [b]],
      ['2026-03-05', [a, c]],
    ]);
  });
});
