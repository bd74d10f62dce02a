import { describe, expect, it } from 'vitest';
import { besidesGrid, doorOf, floorsOf } from './floors';
import type { RevealedHousehold } from './model';

const at = (door: string): RevealedHousehold => ({
  id: door,
  door,
  use: 'COMPETITOR',
  competitorId: 'telecom',
  contractEndsOn: '2026-09-30',
});

describe('the floor grid (CO-14)', () => {
  it('stands as the house does, the top floor first', () => {
    const grid = floorsOf({ floors: 3, flatsPerFloor: 2 }, 2, [at('2-302')]);
    expect(grid.map((row) => row.flats.map((flat) => flat.door))).toEqual([
      ['2-301', '2-302'],
      ['2-201', '2-202'],
      ['2-101', '2-102'],
    ]);
    expect(grid[0]?.flats.map((flat) => flat.household?.id ?? null)).toEqual([null, '2-302']);
  });

  it('writes doors so that no two flats share one', () => {
    expect(doorOf(1, 12, 3)).toBe('1-1203');
    expect(doorOf(1, 1, 23)).not.toBe(doorOf(1, 12, 3));
  });

  it('keeps doors that do not fit in sight', () => {
    const layout = { entrances: 2, floors: 3, flatsPerFloor: 2 };
    expect(besidesGrid(layout, [at('2-302'), at('门市1'), at('3-101')]).map((one) => one.door)).toEqual([
      '门市1',
      '3-101',
    ]);
  });
});
