import type { Cluster } from './model';
import { spotOf, type Size, type Spot, type View } from './view';

/** How far from its middle a heap is drawn. */
export function clusterReach({ count }: Pick<Cluster, 'count'>): number {
  return Math.min(34, 14 + 3.2 * Math.log2(count + 1));
}

/** How far from its middle its number reaches. */
function numberReach({ count }: Cluster): number {
  return Math.hypot(4 * String(count).length, 7);
}

/**
 * Heaps of which one would be drawn over the number of the other, as one. How they lie to each other is all that counts, so that
 * they stay as they are while a map is moved.
 */
export function heaped(clusters: readonly Cluster[], view: View, size: Size): readonly Cluster[] {
  let heaps: readonly Cluster[] = clusters;
  for (;;) {
    const fewer = heaps
      .toSorted((a, b) => b.count - a.count || a.longitude - b.longitude || a.latitude - b.latitude)
      .reduce<Cluster[]>((all, one) => {
        const at = all.findIndex((other) => cover(one, other, view, size));
        const other = all[at];
        return other ? all.with(at, together(one, other)) : [...all, one];
      }, []);
    if (fewer.length === heaps.length) return fewer;
    heaps = fewer;
  }
}

function cover(a: Cluster, b: Cluster, view: View, size: Size): boolean {
  const free = Math.max(clusterReach(a) + numberReach(b), clusterReach(b) + numberReach(a));
  return apart(spotOf(view, size, a), spotOf(view, size, b)) < free;
}

function together(a: Cluster, b: Cluster): Cluster {
  const count = a.count + b.count;
  return {
    count,
    longitude: (a.longitude * a.count + b.longitude * b.count) / count,
    latitude: (a.latitude * a.count + b.latitude * b.count) / count,
  };
}

function apart(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
