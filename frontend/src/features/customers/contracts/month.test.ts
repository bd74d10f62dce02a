import { describe, expect, it } from 'vitest';
import { lastDayOf, plusMonths, weeksOf } from './month';

describe('month', () => {
  it('goes over the turn of the year', () => {
    expect(plusMonths('2026-12', 1)).toBe('2027-01');
    expect(plusMonths('2026-01', -1)).toBe('2025-12');
  });

  it('begins its weeks on Monday', () => {
    const weeks = weeksOf('2026-03');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
    expect(weeks.at(-1)?.slice(0, 3)).toEqual(['2026-03-30', '2026-03-31', null]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('knows its last day in leap years', () => {
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2026-02')).toBe('2026-02-28');
  });
});
