import { quadrants } from '@/features/assessment/model';
import { clusterReach } from './heaps';
import { middle, type Outline } from './hull';
import { around, beside, overlap, placed, type Label, type Placed, type Rect } from './labels';
import type { Cluster, Point } from './model';
import { spotOf, type Size, type Spot, type View } from './view';

export type Name = { text: string; kind: 'grid' | 'community' };

/** How wide a text is as it is drawn. */
export type Measure = (name: Name) => number;

export type Named = {
  points: readonly Point[];
  clusters: readonly Cluster[];
  outlines: readonly Outline[];
  marked: string | null;
};

/** How far from its middle the drawing of one community reaches. */
export const markReach = 8;
/** The ring around the marked one. */
export const ringReach = 14;

/** Heights of what is written, with the halo around it. */
const heightOfName = 18;
const heights = { grid: 20, community: heightOfName };
/** What the halo takes on either side. */
const halo = 2;
/** What lies so far out of sight has its say, so that a name does not change its place on the way in. */
const margin = 200;

/**
 * The names that can be read beside each other, and where: the marked community's first, grids', then those of communities by how
 * important and urgent they are. None covers another, a community or a heap with its number.
 */
export function namesOf(named: Named, view: View, size: Size, measure: Measure): Placed<Name>[] {
  const sight: Rect = { left: 0, top: 0, right: size.width, bottom: size.height };
  const wide: Rect = {
    left: -margin,
    top: -margin,
    right: size.width + margin,
    bottom: size.height + margin,
  };
  const points = [...named.points]
    .sort((a, b) => rankOf(a, named.marked) - rankOf(b, named.marked) || (a.id < b.id ? -1 : 1))
    .map((point) => ({ point, spot: spotOf(view, size, point) }))
    .filter(({ spot }) => overlap(around(spot, markReach), wide));
  const taken = [
    ...named.clusters.map((cluster) => around(spotOf(view, size, cluster), clusterReach(cluster))),
    ...points.map(({ point, spot }) => around(spot, reachOf(point, named.marked))),
  ];
  const label = (name: Name, corners: (size: Size) => Spot[]): Label<Name> => {
    const room = { width: measure(name) + 2 * halo, height: heights[name.kind] };
    return { of: name, ...room, corners: corners(room) };
  };
  const communities = points.map(({ point, spot }) =>
    label({ text: point.name, kind: 'community' }, (room) =>
      beside(spot, room, reachOf(point, named.marked)),
    ),
  );
  const grids = named.outlines.flatMap(({ name, corners }) => {
    const spots = corners.map((corner) => spotOf(view, size, corner));
    const spot = spotOf(view, size, middle(corners));
    return name === null
      ? []
      : [
          label({ text: name, kind: 'grid' }, (room) => [
            ...inside(spot, room),
            ...outside(spot, spots, room),
          ]),
        ];
  });
  const first = points[0]?.point.id === named.marked ? 1 : 0;
  return placed([...communities.slice(0, first), ...grids, ...communities.slice(first)], taken).filter(
    ({ rect }) => overlap(rect, sight),
  );
}

function rankOf(point: Point, marked: string | null): number {
  if (point.id === marked) return -1;
  return point.quadrant === null ? quadrants.length : quadrants.indexOf(point.quadrant);
}

function reachOf(point: Point, marked: string | null): number {
  return point.id === marked ? ringReach : markReach;
}

/** A grid's name stands in its middle, or a little above or below. */
function inside({ x, y }: Spot, { width, height }: Size): Spot[] {
  return [0, -1, 1, -2, 2].map((lines) => ({ x: x - width / 2, y: y + (lines - 0.5) * height }));
}

/** Where the inside is full of communities it stands over the line around them, or under it. */
function outside({ x }: Spot, corners: readonly Spot[], { width, height }: Size): Spot[] {
  const heights = corners.map(({ y }) => y);
  const away = heightOfName + markReach;
  return [Math.min(...heights) - away - height, Math.max(...heights) + away].map((y) => ({
    x: x - width / 2,
    y,
  }));
}
