import { describe, expect, it } from 'vitest';
import { UnexpectedAnswer } from '@/shared/api/decode';
import { day, daysFromToday, formatDay, formatMoment, moment, plusDays, today } from './date';
import { formatMoney, money, yuan } from './money';

describe('money', () => {
  it('is exact, in yuan, without fen where there are none', () => {
    expect(formatMoney({ amount: '45.00', currency: 'CNY' }, 'zh-CN')).toBe('¥45');
    expect(formatMoney({ amount: '49.90', currency: 'CNY' }, 'en')).toBe('¥49.90');
    expect(formatMoney({ amount: '90071992547409931.25', currency: 'CNY' }, 'en')).toBe(
      '¥90,071,992,547,409,931.25',
    );
  });

  it('is read as typed with at most two decimals, and not otherwise', () => {
    expect(yuan(' 50 ')).toEqual({ amount: '50.00', currency: 'CNY' });
    expect(yuan('49.9')).toEqual({ amount: '49.90', currency: 'CNY' });
    for (const typed of ['', '4,5', '4.555', '-1', '1e3', '五十', '.5'])
      expect(yuan(typed), typed).toBeNull();
  });

  it('of another currency is refused', () => {
    expect(() => money({ amount: '1.00', currency: 'USD' }, 'fee')).toThrow(UnexpectedAnswer);
    expect(() => money({ amount: 45, currency: 'CNY' }, 'fee')).toThrow(UnexpectedAnswer);
  });
});

describe('days', () => {
  const lateEvening = new Date('2026-11-21T16:30:00Z');

  it('are those of Shanghai', () => {
    expect(today(lateEvening)).toBe('2026-11-22');
    expect(daysFromToday('2026-11-22', lateEvening)).toBe(0);
    expect(daysFromToday('2026-11-20', lateEvening)).toBe(-2);
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(formatMoment('2026-11-21T16:30:00Z', 'zh-CN')).toContain('22日');
  });

  it('are shown as the calendar says, wherever the browser is', () => {
    expect(formatDay('2026-11-22', 'zh-CN')).toBe('2026年11月22日');
    expect(formatDay('2026-11-22', 'en')).toBe('Nov 22, 2026');
  });

  it('are refused when they are none', () => {
    expect(() => day('22.11.2026', 'd')).toThrow(UnexpectedAnswer);
    expect(() => moment('2026-11-22', 'm')).toThrow(UnexpectedAnswer);
  });
});
