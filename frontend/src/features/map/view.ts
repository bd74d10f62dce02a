/** Degrees, WGS-84. */
export type Place = { longitude: number; latitude: number };

/** A part of the world in degrees: what is asked for. */
export type Box = { west: number; south: number; east: number; north: number };

/** Pixels from the upper left corner. */
export type Spot = { x: number; y: number };
export type Size = { width: number; height: number };

/** What is in sight: the middle in degrees, and how many pixels a degree of longitude takes. */
export type View = Place & { scale: number };

/** The whole country, from where a map that knows nothing begins. */
export const country: Box = { west: 73.4, south: 3.8, east: 135.1, north: 53.6 };

const smallest = 4;
/** Some three metres to a pixel: closer than communities stand. */
const largest = 30_000;

const radians = Math.PI / 180;

/** Mercator: directions stay true, so that shapes look as they do in the street. */
function upwards(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians;
}

function latitudeAt(up: number): number {
  return (2 * Math.atan(Math.exp(up * radians)) - Math.PI / 2) / radians;
}

export function spotOf(view: View, size: Size, place: Place): Spot {
  return {
    x: size.width / 2 + (place.longitude - view.longitude) * view.scale,
    y: size.height / 2 - (upwards(place.latitude) - upwards(view.latitude)) * view.scale,
  };
}

export function placeAt(view: View, size: Size, spot: Spot): Place {
  return {
    longitude: view.longitude + (spot.x - size.width / 2) / view.scale,
    latitude: latitudeAt(upwards(view.latitude) - (spot.y - size.height / 2) / view.scale),
  };
}

/** The view after what lies under a finger was moved by so many pixels. */
export function panned(view: View, x: number, y: number): View {
  return within({
    ...view,
    longitude: view.longitude - x / view.scale,
    latitude: latitudeAt(upwards(view.latitude) + y / view.scale),
  });
}

/** The view closer by a factor; what lies under the spot stays there. */
export function zoomed(view: View, size: Size, factor: number, spot: Spot): View {
  const scale = Math.min(largest, Math.max(smallest, view.scale * factor));
  const held = placeAt(view, size, spot);
  const moved = spotOf({ ...view, scale }, size, held);
  return panned({ ...view, scale }, spot.x - moved.x, spot.y - moved.y);
}

function within(view: View): View {
  return {
    scale: view.scale,
    longitude: Math.min(country.east, Math.max(country.west, view.longitude)),
    latitude: Math.min(country.north, Math.max(country.south, view.latitude)),
  };
}

/** A view that has all the places in sight, not closer than a few streets. */
export function fitted(places: readonly Place[], size: Size, closest = 6_000): View {
  const longitudes = places.map((place) => place.longitude);
  const ups = places.map((place) => upwards(place.latitude));
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [low, high] = [Math.min(...ups), Math.max(...ups)];
  const room = 0.8;
  const scale = Math.min(
    closest,
    (size.width * room) / Math.max(east - west, 1e-9),
    (size.height * room) / Math.max(high - low, 1e-9),
  );
  return within({
    scale: Math.max(smallest, scale),
    longitude: (west + east) / 2,
    latitude: latitudeAt((low + high) / 2),
  });
}

/**
 * The box to ask for: what is in sight and some of what is around it, on a grid, so that small movements ask for nothing
 * new.
 */
export function boxAround(view: View, size: Size): Box {
  const a = placeAt(view, size, { x: 0, y: size.height });
  const b = placeAt(view, size, { x: size.width, y: 0 });
  // A power of two of a millionth of a degree, so that neighbouring zooms share it too.
  const step = 2 ** Math.ceil(Math.log2((Math.max(b.longitude - a.longitude, 1e-4) / 4) * 1e6)) / 1e6;
  const down = (degrees: number) => Math.floor(degrees / step) * step;
  const up = (degrees: number) => Math.ceil(degrees / step) * step;
  return {
    west: Math.max(country.west, down(a.longitude)),
    south: Math.max(country.south, down(a.latitude)),
    east: Math.min(country.east, up(b.longitude)),
    north: Math.min(country.north, up(b.latitude)),
  };
}

export function boxText(box: Box): string {
  return [box.west, box.south, box.east, box.north].map((degrees) => degrees.toFixed(6)).join(',');
}

/** A round length that fits into so many pixels, for the scale. */
export function ruler(view: View, most: number): { metres: number; pixels: number } {
  const perPixel = (111_320 * Math.cos(view.latitude * radians)) / view.scale;
  const magnitude = 10 ** Math.floor(Math.log10(most * perPixel));
  const metres =
    [5, 2, 1].map((times) => times * magnitude).find((one) => one <= most * perPixel) ?? magnitude;
  return { metres, pixels: metres / perPixel };
}

/** Lines of a round number of degrees that cross the view, not too many. */
export function graticule(
  view: View,
  size: Size,
): { longitudes: number[]; latitudes: number[]; digits: number } {
  const a = placeAt(view, size, { x: 0, y: size.height });
  const b = placeAt(view, size, { x: size.width, y: 0 });
  const wanted = (b.longitude - a.longitude) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].map((times) => times * magnitude).find((one) => one >= wanted) ?? 10 * magnitude;
  return {
    longitudes: multiples(step, a.longitude, b.longitude),
    latitudes: multiples(step, a.latitude, b.latitude),
    digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}
