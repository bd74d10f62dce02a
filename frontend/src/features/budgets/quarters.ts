import { isDecimal, type Money } from '@/shared/format/money';
import type { CategoryFigures } from './model';

/** The quarters a budget may be opened for: this one, already begun, is no longer planned; the next four are. */
export function quartersAfter(day: string, count: number): string[] {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, ahead) => {
    const at = quarter + 1 + ahead;
    return `${year + Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

/** First day of a quarter such as 2026-Q2; a plan is handed in before it (CP-50). */
export function firstDay(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
}

/** Exact: yuan are added as fen in whole numbers. */
export function sum(amounts: readonly Money[]): Money {
  return ofFen(amounts.reduce((total, one) => total + fen(one), 0n));
}

export function isMore(amount: Money, than: Money): boolean {
  return fen(amount) > fen(than);
}

/** How much of what is approved is kept or spent, in percent; 0 where nothing is approved. */
export function usedPercent({ approved, reserved, spent }: CategoryFigures): number {
  const all = fen(approved);
  return all <= 0n ? 0 : Number(((fen(reserved) + fen(spent)) * 1000n) / all) / 10;
}

function fen({ amount }: Money): bigint {
  const negative = amount.startsWith('-');
  const [whole = '0', rest = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0').slice(0, 2));
  return negative ? -value : value;
}

function ofFen(value: bigint): Money {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  const amount = `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { amount: isDecimal(amount) ? amount : '0.00', currency: 'CNY' };
}
