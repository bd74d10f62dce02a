import { describe, expect, it } from 'vitest';
import { hull, outlines } from './hull';
import type { Point } from './model';
import { inSight, nearest } from './nearest';
import {
  boxAround,
  boxText,
  country,
  fitted,
  graticule,
  panned,
  placeAt,
  ruler,
  spotOf,
  zoomed,
} from './view';

const size = { width: 400, height: 300 };
const view = { longitude: 114.5, latitude: 38.05, scale: 2_000 };

function point(id: string, longitude: number, latitude: number, gridPath = '/13/a'): Point {
  return {
    id,
    name: id,
    gridPath,
    gridName: gridPath.slice(-1),
    buildState: 'OPEN',
    marketingState: 'OPENED',
    quadrant: null,
    longitude,
    latitude,
  };
}

describe('the view of a map', () => {
  it('has the middle in the middle, east on the right and north above', () => {
    expect(spotOf(view, size, view)).toEqual({ x: 200, y: 150 });
    const spot = spotOf(view, size, { longitude: 114.51, latitude: 38.06 });
    expect(spot.x).toBeCloseTo(220);
    expect(spot.y).toBeLessThan(150);
  });

  it('finds the place of a spot and the spot of a place', () => {
    const place = placeAt(view, size, { x: 37, y: 211 });
    const spot = spotOf(view, size, place);
    expect(spot.x).toBeCloseTo(37);
    expect(spot.y).toBeCloseTo(211);
  });

  it('keeps what lies under the finger where it is when it comes closer', () => {
    const finger = { x: 320, y: 60 };
    const held = placeAt(view, size, finger);
    const closer = zoomed(view, size, 3, finger);
    expect(closer.scale).toBe(6_000);
    expect(spotOf(closer, size, held).x).toBeCloseTo(finger.x);
    expect(spotOf(closer, size, held).y).toBeCloseTo(finger.y);
  });

  it('stays within the country and between the closest and the farthest', () => {
    expect(zoomed(view, size, 1e9, { x: 0, y: 0 }).scale).toBe(30_000);
    expect(zoomed(view, size, 1e-9, { x: 0, y: 0 }).scale).toBe(4);
    expect(panned(view, -1e9, 1e9)).toMatchObject({ longitude: country.east, latitude: country.north });
  });

  it('has everything in sight when it is fitted, and a single place not too close', () => {
    const places = [
      { longitude: 114.4, latitude: 37.9 },
      { longitude: 114.9, latitude: 38.2 },
    ];
    const all = fitted(places, size);
    for (const place of places) {
      const spot = spotOf(all, size, place);
      expect(spot.x).toBeGreaterThan(0);
      expect(spot.x).toBeLessThan(size.width);
      expect(spot.y).toBeGreaterThan(0);
      expect(spot.y).toBeLessThan(size.height);
    }
    const single = fitted(places.slice(0, 1), size);
    expect(single.scale).toBe(6_000);
    expect(single.latitude).toBeCloseTo(37.9);
  });

  it('asks for no new box when it moves a little', () => {
    const before = boxText(boxAround(view, size));
    expect(boxText(boxAround(panned(view, 3, 2), size))).toBe(before);
    expect(before.split(',')).toHaveLength(4);
    const box = boxAround(view, size);
    const corner = placeAt(view, size, { x: 0, y: 0 });
    expect(box.west).toBeLessThanOrEqual(corner.longitude);
    expect(box.north).toBeGreaterThanOrEqual(corner.latitude);
  });

  it('draws a ruler and lines of round numbers', () => {
    const { metres, pixels } = ruler(view, 120);
    expect([1, 2, 5]).toContain(metres / 10 ** Math.floor(Math.log10(metres)));
    expect(pixels).toBeLessThanOrEqual(120);
    const lines = graticule(view, size);
    expect(lines.digits).toBe(2);
    // The last one stands on the very edge, where rounding decides.
    expect(lines.longitudes.slice(0, 4).map((one) => one.toFixed(2))).toEqual([
      '114.40',
      '114.45',
      '114.50',
      '114.55',
    ]);
  });
});

describe('what is drawn', () => {
  it('has a line around the outermost places of a grid', () => {
    const corners = hull([
      { longitude: 0, latitude: 0 },
      { longitude: 4, latitude: 0 },
      { longitude: 2, latitude: 1 },
      { longitude: 4, latitude: 4 },
      { longitude: 0, latitude: 4 },
    ]);
    expect(corners).toEqual([
      { longitude: 0, latitude: 0 },
      { longitude: 4, latitude: 0 },
      { longitude: 4, latitude: 4 },
      { longitude: 0, latitude: 4 },
    ]);
  });

  it('has no line around one or two places', () => {
    const points = [
      point('1', 1, 1),
      point('2', 2, 1),
      point('3', 2, 2),
      point('4', 5, 5, '/13/b'),
      point('5', 6, 6, '/13/b'),
    ];
    expect(outlines(points).map((one) => [one.gridPath, one.name, one.corners.length])).toEqual([
      ['/13/a', 'a', 3],
    ]);
  });

  it('is chosen by the nearest tap, and by none from afar', () => {
    const points = [
      point('near', 114.501, 38.05),
      point('nearer', 114.5002, 38.05),
      point('far', 114.58, 38.05),
    ];
    expect(nearest(points, view, size, { x: 200, y: 150 }, () => 22)?.id).toBe('nearer');
    expect(nearest(points, view, size, { x: 280, y: 20 }, () => 22)).toBeNull();
    expect(inSight(points, view, size).map((one) => one.id)).toEqual(['nearer', 'near', 'far']);
    expect(inSight(points, panned(view, -1_000, 0), size)).toEqual([]);
  });
});
