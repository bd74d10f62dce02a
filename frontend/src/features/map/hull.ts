import type { Point } from './model';
import type { Place } from './view';

export type Outline = { gridPath: string; name: string | null; corners: Place[] };

/** 网格轮廓: the line around all communities of a grid; no border of an authority, only what is known. */
export function outlines(points: readonly Point[]): Outline[] {
  const grids = new Map<string, Point[]>();
  for (const point of points) {
    const known = grids.get(point.gridPath);
    if (known) known.push(point);
    else grids.set(point.gridPath, [point]);
  }
  return [...grids]
    .filter(([, members]) => members.length > 2)
    .map(([gridPath, members]) => ({ gridPath, name: members[0]?.gridName ?? null, corners: hull(members) }));
}

/** The convex line around places, counter-clockwise (Andrew's monotone chain). */
export function hull(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.longitude - b.longitude || a.latitude - b.latitude);
  if (sorted.length < 3) return sorted;
  return [...half(sorted), ...half(sorted.reverse())];
}

function half(places: readonly Place[]): Place[] {
  const line: Place[] = [];
  for (const place of places) {
    while (line.length > 1 && !turnsLeft(line.at(-2), line.at(-1), place)) line.pop();
    line.push(place);
  }
  line.pop();
  return line;
}

function turnsLeft(a: Place | undefined, b: Place | undefined, c: Place): boolean {
  if (!a || !b) return true;
  return (
    (b.longitude - a.longitude) * (c.latitude - a.latitude) -
      (b.latitude - a.latitude) * (c.longitude - a.longitude) >
    0
  );
}

export function middle(places: readonly Place[]): Place {
  const sum = places.reduce(
    (all, place) => ({
      longitude: all.longitude + place.longitude,
      latitude: all.latitude + place.latitude,
    }),
    { longitude: 0, latitude: 0 },
  );
  const count = Math.max(1, places.length);
  return { longitude: sum.longitude / count, latitude: sum.latitude / count };
}
