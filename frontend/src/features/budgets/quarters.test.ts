import { describe, expect, it } from 'vitest';
import { yuan, type Money } from '@/shared/format/money';
import { firstDay, isMore, quartersAfter, sum, usedPercent } from './quarters';

function of(typed: string): Money {
  const amount = yuan(typed);
  if (!amount) throw new Error(typed);
  return amount;
}

describe('a budget', () => {
  it('is planned for the quarters to come, over the turn of the year', () => {
    expect(quartersAfter('2026-11-22', 3)).toEqual(['2027-Q1', '2027-Q2', '2027-Q3']);
    expect(quartersAfter('2026-03-31', 1)).toEqual(['2026-Q2']);
    expect(firstDay('2027-Q1')).toBe('2027-01-01');
    expect(firstDay('2026-Q4')).toBe('2026-10-01');
  });

  it('is added up to the fen', () => {
    expect(sum([of('0.10'), of('0.20'), of('1000')])).toEqual({ amount: '1000.30', currency: 'CNY' });
    expect(sum([])).toEqual({ amount: '0.00', currency: 'CNY' });
    expect(isMore(of('50.01'), of('50'))).toBe(true);
    expect(isMore(of('50'), of('50.00'))).toBe(false);
  });

  it('says how much of it is used', () => {
    const figures = {
      category: 'GIFTS',
      planned: of('100'),
      approved: of('300'),
      reserved: of('50'),
      spent: of('50'),
      left: of('200'),
    } as const;
    expect(usedPercent(figures)).toBe(33.3);
    expect(usedPercent({ ...figures, approved: of('0') })).toBe(0);
  });
});
