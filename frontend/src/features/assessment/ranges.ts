import type { Range } from './model';

/** A score as it may be: one figure when nothing is missing, else from–to. */
export function scoreText(low: string, high: string): string {
  const short = (value: string) => String(Math.round(Number(value) * 10) / 10);
  return short(low) === short(high) ? short(low) : `${short(low)}–${short(high)}`;
}

export function rangeText(range: Range): string {
  return scoreText(range.low, range.high);
}

/** For a bar; a position, never a value. */
export function position(value: string): number {
  return Math.max(0, Math.min(100, Number(value)));
}

/** The org unit that adjusts the scoring of what a user may see: its city (CO-20). */
export function cityOf(scope: string): string | null {
  return scope.split('/')[2] ?? null;
}
