import { spotOf, type Place, type Size, type Spot, type View } from './view';

/** What is drawn closest to a spot, if it is close enough to be meant. */
export function nearest<T extends Place>(
  places: readonly T[],
  view: View,
  size: Size,
  spot: Spot,
  reach: (place: T) => number,
): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const place of places) {
    const drawn = spotOf(view, size, place);
    const distance = Math.hypot(drawn.x - spot.x, drawn.y - spot.y);
    if (distance <= reach(place) && distance < least) {
      best = place;
      least = distance;
    }
  }
  return best;
}

/** The places in sight, those nearest to the middle first. */
export function inSight<T extends Place>(places: readonly T[], view: View, size: Size): T[] {
  return places
    .map((place) => ({ place, spot: spotOf(view, size, place) }))
    .filter(({ spot }) => spot.x >= 0 && spot.y >= 0 && spot.x <= size.width && spot.y <= size.height)
    .sort((a, b) => distance(a.spot, size) - distance(b.spot, size))
    .map(({ place }) => place);
}

function distance(spot: Spot, size: Size): number {
  return Math.hypot(spot.x - size.width / 2, spot.y - size.height / 2);
}
