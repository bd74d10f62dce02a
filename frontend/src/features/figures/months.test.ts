import { expect, it } from 'vitest';
import { monthsBack } from './months';

it('counts months back over the turn of a year', () => {
  expect(monthsBack('2026-03', 0)).toBe('2026-03');
  expect(monthsBack('2026-03', 2)).toBe('2026-01');
  expect(monthsBack('2026-01', 11)).toBe('2025-02');
});
