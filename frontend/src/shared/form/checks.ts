import type { Violation } from '@/shared/api/problem';

/** Something found wrong before sending. */
export function wrong(field: string, message: string): Violation {
  return { code: 'form', field, message, params: {} };
}

/** A whole number within bounds, or null. */
export function whole(typed: string, from: number, to: number): number | null {
  const trimmed = typed.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= from && value <= to ? value : null;
}
