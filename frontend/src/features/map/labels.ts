import type { Size, Spot } from './view';

/** A rectangle on the screen in pixels; its right and lower edges belong to it no more. */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** Something to write, with the upper left corners where it may stand, the best first. */
export type Label<T> = Size & { of: T; corners: readonly Spot[] };

export type Placed<T> = { of: T; rect: Rect };

/** Edge of the cells by which what lies near is found: about as wide as a short name. */
const cell = 64;

/**
 * Gives each label the first of its corners where it covers nothing that was there before it; the first labels choose first, and
 * one that fits nowhere is left out. All that counts is how things lie to each other, so that nothing changes while a map is moved.
 */
export function placed<T>(labels: readonly Label<T>[], taken: readonly Rect[]): Placed<T>[] {
  const cells = new Map<string, Rect[]>();
  const take = (rect: Rect) => {
    for (const key of cellsOf(rect)) {
      const there = cells.get(key);
      if (there) there.push(rect);
      else cells.set(key, [rect]);
    }
  };
  const isFree = (rect: Rect) =>
    cellsOf(rect).every((key) => !cells.get(key)?.some((other) => overlap(rect, other)));
  taken.forEach(take);
  const all: Placed<T>[] = [];
  for (const { of, width, height, corners } of labels) {
    const rect = corners.map((corner) => rectAt(corner, { width, height })).find(isFree);
    if (!rect) continue;
    take(rect);
    all.push({ of, rect });
  }
  return all;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The square around a round thing. */
export function around({ x, y }: Spot, reach: number): Rect {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Corners of a label below, above, right and left of a thing, as far from its middle as it reaches. */
export function beside({ x, y }: Spot, { width, height }: Size, reach: number): Spot[] {
  return [
    { x: x - width / 2, y: y + reach },
    { x: x - width / 2, y: y - reach - height },
    { x: x + reach, y: y - height / 2 },
    { x: x - reach - width, y: y - height / 2 },
  ];
}

function rectAt({ x, y }: Spot, { width, height }: Size): Rect {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function cellsOf({ left, top, right, bottom }: Rect): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / cell); column * cell < right; column++)
    for (let row = Math.floor(top / cell); row * cell < bottom; row++) keys.push(`${column},${row}`);
  return keys;
}
