import { describe, expect, it } from 'vitest';
import { quadrants } from '@/features/assessment/model';
import { clusterReach, heaped } from './heaps';
import { outlines } from './hull';
import { around, overlap, placed } from './labels';
import type { Cluster, Point } from './model';
import { markReach, namesOf, type Named } from './names';
import { panned, placeAt, spotOf, zoomed } from './view';

const size = { width: 390, height: 480 };
const view = { longitude: 114.5, latitude: 38.05, scale: 2_000 };

/** Numbers from 0 to 1 that are the same with each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function point(id: string, name: string, x: number, y: number, quadrant: Point['quadrant']): Point {
  const { longitude, latitude } = placeAt(view, size, { x, y });
  return {
    id,
    name,
    gridPath: `/13/${name.slice(0, 1)}`,
    gridName: `${name.slice(0, 1)}街道`,
    buildState: 'OPEN',
    marketingState: 'OPENED',
    quadrant,
    longitude,
    latitude,
  };
}

/** As many communities and heaps as given, anywhere in and around what is in sight. */
function scattered(seed: number, communities: number, heaps: number): Named {
  const roll = dice(seed);
  const at = (most: number) => roll() * (most + 160) - 80;
  const points = Array.from({ length: communities }, (_, number) => {
    const name =
      '建桥青园锦绣'.charAt(Math.floor(roll() * 6)) +
      '家'.repeat(1 + Math.floor(roll() * 9)) +
      String(number);
    return point(
      `c-${number}`,
      name,
      at(size.width),
      at(size.height),
      quadrants[Math.floor(roll() * 5)] ?? null,
    );
  });
  const clusters: Cluster[] = Array.from({ length: heaps }, () => ({
    count: 2 + Math.floor(roll() * 400),
    ...placeAt(view, size, { x: at(size.width), y: at(size.height) }),
  }));
  return { points, clusters, outlines: outlines(points), marked: roll() < 0.5 ? 'c-3' : null };
}

const measure = ({ text }: { text: string }) => text.length * 12;

describe('the names on a map', () => {
  it.each([
    [1, 4, 0],
    [2, 30, 6],
    [3, 120, 12],
    [4, 400, 3],
  ])('cover neither each other nor what they name (%i: %i communities, %i heaps)', (seed, many, heaps) => {
    let written = 0;
    for (let round = 0; round < 20; round++) {
      const named = scattered(seed * 100 + round, many, heaps);
      const names = namesOf(named, view, size, measure);
      written += names.length;
      const things = [
        ...named.points.map((one) => around(spotOf(view, size, one), markReach)),
        ...named.clusters.map((one) => around(spotOf(view, size, one), clusterReach(one))),
      ];
      for (const [at, { rect }] of names.entries()) {
        expect(rect.right - rect.left).toBeGreaterThanOrEqual(2 * 12);
        expect(names.slice(at + 1).filter((other) => overlap(rect, other.rect))).toEqual([]);
        expect(things.filter((thing) => overlap(rect, thing))).toEqual([]);
      }
    }
    expect(written).toBeGreaterThan(40);
  });

  it('stay where they are beside their communities while the map is moved', () => {
    const named = scattered(7, 60, 5);
    const before = namesOf(named, view, size, measure);
    const after = namesOf(named, panned(view, 35, -20), size, measure);
    const stayed = after.filter(({ of }) => before.some((one) => one.of.text === of.text));
    expect(stayed.length).toBeGreaterThan(20);
    for (const { of, rect } of stayed) {
      const ways = before
        .filter((one) => one.of.text === of.text)
        .map((one) => Math.hypot(rect.left - one.rect.left - 35, rect.top - one.rect.top + 20));
      expect(Math.min(...ways)).toBeLessThan(1e-6);
    }
  });

  it('are those of the marked and the most urgent where there is room for one', () => {
    const crowd = [
      point('a', '甲家园', 200, 200, 'NEITHER'),
      point('b', '乙家园', 203, 204, 'IMPORTANT_URGENT'),
      point('c', '丙家园', 197, 203, null),
    ];
    const walls = [
      { count: 60, ...placeAt(view, size, { x: 200, y: 150 }) },
      { count: 60, ...placeAt(view, size, { x: 140, y: 200 }) },
      { count: 60, ...placeAt(view, size, { x: 262, y: 200 }) },
    ];
    const shown = (marked: string | null) =>
      namesOf({ points: crowd, clusters: walls, outlines: [], marked }, view, size, measure).map(
        ({ of }) => of.text,
      );
    expect(shown(null)).toEqual(['乙家园']);
    expect(shown('c')).toEqual(['丙家园']);
  });

  it('become more when the map comes closer', () => {
    const named = { ...scattered(9, 150, 0), outlines: [] };
    const closer = zoomed(view, size, 4, { x: 200, y: 200 });
    const near = named.points.filter((one) => {
      const { x, y } = spotOf(closer, size, one);
      return x > 0 && y > 0 && x < size.width && y < size.height;
    });
    const names = (of: typeof view) => new Set(namesOf(named, of, size, measure).map((one) => one.of.text));
    const far = names(view);
    expect(near.length).toBeGreaterThan(3);
    expect(near.filter((one) => names(closer).has(one.name)).length).toBeGreaterThan(
      near.filter((one) => far.has(one.name)).length,
    );
  });
});

describe('heaps', () => {
  it.each([3, 12, 80, 144])("leave each other's numbers free (%i of them)", (many) => {
    const { clusters } = scattered(many, 0, many);
    const heaps = heaped(clusters, view, size);
    const sum = (all: readonly Cluster[]) => all.reduce((count, one) => count + one.count, 0);
    expect(sum(heaps)).toBe(sum(clusters));
    for (const [at, heap] of heaps.entries()) {
      const spot = spotOf(view, size, heap);
      const number = around(spot, 4 * String(heap.count).length);
      for (const other of heaps.toSpliced(at, 1)) {
        const { x, y } = spotOf(view, size, other);
        const nearest = Math.hypot(
          Math.max(number.left - x, 0, x - number.right),
          Math.max(spot.y - 6 - y, 0, y - spot.y - 6),
        );
        expect(nearest).toBeGreaterThan(clusterReach(other));
      }
    }
  });

  it('are the same while the map is moved', () => {
    const { clusters } = scattered(5, 0, 60);
    expect(heaped(clusters, panned(view, 120, -75), size)).toEqual(heaped(clusters, view, size));
    expect(heaped(clusters, view, size).length).toBeLessThan(60);
  });
});

describe('a label', () => {
  const room = { width: 40, height: 10 };
  it('takes its next place where the first is taken, and none where all are', () => {
    const label = (of: string) => ({
      of,
      ...room,
      corners: [
        { x: 0, y: 0 },
        { x: 0, y: 10 },
      ],
    });
    expect(placed([label('a'), label('b'), label('c')], []).map(({ of, rect }) => [of, rect.top])).toEqual([
      ['a', 0],
      ['b', 10],
    ]);
    expect(placed([label('a')], [{ left: 39, top: 9, right: 41, bottom: 11 }])).toEqual([]);
  });

  it('may touch another', () => {
    const rect = { left: 0, top: 0, right: 40, bottom: 10 };
    expect(overlap(rect, { ...rect, left: 40, right: 80 })).toBe(false);
    expect(overlap(rect, { ...rect, left: 39.9, right: 80 })).toBe(true);
  });
});
