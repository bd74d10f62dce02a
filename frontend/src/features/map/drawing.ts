import type { Quadrant } from '@/features/assessment/model';
import type { MarketingState } from '@/features/communities/model';
import { clusterReach } from './heaps';
import type { Outline } from './hull';
import { around, overlap, type Placed, type Rect } from './labels';
import type { Cluster, Point } from './model';
import { markReach, namesOf, ringReach, type Name } from './names';
import { graticule, ruler, spotOf, type Size, type Spot, type View } from './view';

/** The colours of the page, as they are in its theme now. */
export type Palette = {
  ground: string;
  line: string;
  ink: string;
  soft: string;
  accent: string;
  wash: string;
  onAccent: string;
  quadrant: Record<Quadrant | 'NONE', string>;
  font: string;
};

/** Colours have to be asked of an element: a token may be one for the light and one for the dark. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Where people want less motion every change is a very short transition, and would be read at its start.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const token = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    ground: token('surface'),
    line: token('line'),
    ink: token('ink'),
    soft: token('ink-soft'),
    accent: token('accent'),
    wash: token('accent-wash'),
    onAccent: token('on-accent'),
    quadrant: {
      IMPORTANT_URGENT: token('bad'),
      IMPORTANT: token('calm'),
      URGENT: token('warn'),
      NEITHER: token('ink-soft'),
      NONE: token('ink-soft'),
    },
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}

export type Scene = {
  points: readonly Point[];
  clusters: readonly Cluster[];
  outlines: readonly Outline[];
  /** Drawn with a ring around it. */
  marked: string | null;
  /** How a length is written. */
  metres: (metres: number) => string;
};

export type Context = CanvasRenderingContext2D;

/** Draws everything anew; some thousand points take a few milliseconds. */
export function draw(context: Context, size: Size, view: View, scene: Scene, palette: Palette): void {
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, size.width, size.height);
  const length = ruler(view, Math.min(140, size.width / 3));
  const ruled = rulerRect(size, length.pixels);
  const names = namesOf(scene, view, size, (name) => widthOf(context, name, palette)).filter(
    ({ rect }) => !overlap(rect, ruled),
  );
  drawGraticule(context, size, view, palette, [
    ruled,
    ...names.map(({ rect }) => rect),
    ...scene.points.map((point) => around(spotOf(view, size, point), markReach)),
    ...scene.clusters.map((cluster) => around(spotOf(view, size, cluster), clusterReach(cluster))),
  ]);
  drawOutlines(context, size, view, scene.outlines, palette);
  for (const cluster of scene.clusters) drawCluster(context, spotOf(view, size, cluster), cluster, palette);
  for (const point of scene.points) drawPoint(context, spotOf(view, size, point), point, palette);
  const marked = scene.points.find((point) => point.id === scene.marked);
  if (marked) ring(context, spotOf(view, size, marked), palette);
  for (const name of names) drawName(context, name, palette);
  drawRuler(context, size, scene.metres(length.metres), length.pixels, palette);
}

/** Lines of round degrees with their numbers, but for those that would stand under something else. */
function drawGraticule(context: Context, size: Size, view: View, palette: Palette, taken: readonly Rect[]) {
  const { longitudes, latitudes, digits } = graticule(view, size);
  const write = (text: string, left: number, top: number) => {
    const rect = { left, top, right: left + context.measureText(text).width, bottom: top + 12 };
    if (!taken.some((other) => overlap(rect, other))) context.fillText(text, left, top);
  };
  context.strokeStyle = palette.line;
  context.fillStyle = palette.soft;
  context.lineWidth = 1;
  context.font = `11px ${palette.font}`;
  context.beginPath();
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const longitude of longitudes) {
    const { x } = spotOf(view, size, { longitude, latitude: view.latitude });
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, size.height);
    write(`${longitude.toFixed(digits)}°E`, x + 4, 4);
  }
  for (const latitude of latitudes) {
    const { y } = spotOf(view, size, { longitude: view.longitude, latitude });
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(size.width, Math.round(y) + 0.5);
    if (y > 30) write(`${latitude.toFixed(digits)}°N`, 4, y - 15);
  }
  context.stroke();
}

function drawOutlines(context: Context, size: Size, view: View, all: readonly Outline[], palette: Palette) {
  context.lineWidth = 1.5;
  for (const outline of all) {
    path(
      context,
      outline.corners.map((corner) => spotOf(view, size, corner)),
    );
    context.fillStyle = palette.wash;
    context.strokeStyle = palette.accent;
    context.fill();
    context.setLineDash([5, 4]);
    context.stroke();
    context.setLineDash([]);
  }
}

/** The shape of a grade is told by form and colour, the state by how full it is. */
function drawPoint(context: Context, spot: Spot, point: Point, palette: Palette) {
  const colour = palette.quadrant[point.quadrant ?? 'NONE'];
  mark(context, spot, point.quadrant, palette.ground, colour, point.marketingState);
}

export function mark(
  context: Context,
  { x, y }: Spot,
  quadrant: Quadrant | null,
  ground: string,
  colour: string,
  state: MarketingState,
) {
  const reach = 7;
  switch (quadrant) {
    case 'IMPORTANT_URGENT':
      context.beginPath();
      context.arc(x, y, reach, 0, 2 * Math.PI);
      break;
    case 'IMPORTANT':
      path(context, square(x, y, reach - 1));
      break;
    case 'URGENT':
      path(context, [
        { x, y: y - reach },
        { x: x + reach, y: y + reach - 2 },
        { x: x - reach, y: y + reach - 2 },
      ]);
      break;
    case 'NEITHER':
      path(context, [
        { x, y: y - reach },
        { x: x + reach, y },
        { x, y: y + reach },
        { x: x - reach, y },
      ]);
      break;
    case null:
      context.beginPath();
      context.arc(x, y, reach - 3, 0, 2 * Math.PI);
      break;
  }
  context.fillStyle = state === 'OPENED' ? colour : ground;
  context.strokeStyle = colour;
  context.lineWidth = state === 'ABOUT_TO_OPEN' ? 4 : 2;
  context.fill();
  context.stroke();
}

function square(x: number, y: number, reach: number): Spot[] {
  return [
    { x: x - reach, y: y - reach },
    { x: x + reach, y: y - reach },
    { x: x + reach, y: y + reach },
    { x: x - reach, y: y + reach },
  ];
}

function drawCluster(context: Context, { x, y }: Spot, cluster: Cluster, palette: Palette) {
  context.beginPath();
  context.arc(x, y, clusterReach(cluster), 0, 2 * Math.PI);
  context.fillStyle = palette.accent;
  context.strokeStyle = palette.ground;
  context.lineWidth = 2;
  context.fill();
  context.stroke();
  context.fillStyle = palette.onAccent;
  context.font = `600 13px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(cluster.count), x, y);
}

const fonts: Record<Name['kind'], string> = { grid: '600 13px', community: '12px' };

/** Measuring takes longer than anything else of placing a name, and is asked for with each movement. */
const widths = new Map<string, number>();

function widthOf(context: Context, { text, kind }: Name, palette: Palette): number {
  const font = `${fonts[kind]} ${palette.font}`;
  const key = font + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size > 5_000) widths.clear();
  widths.set(key, width);
  return width;
}

function drawName(context: Context, { of, rect }: Placed<Name>, palette: Palette) {
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
  context.font = `${fonts[of.kind]} ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.strokeText(of.text, x, y);
  context.fillStyle = of.kind === 'grid' ? palette.accent : palette.ink;
  context.fillText(of.text, x, y);
}

function ring(context: Context, { x, y }: Spot, palette: Palette) {
  context.beginPath();
  context.arc(x, y, ringReach - 1, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke();
}

function rulerRect(size: Size, pixels: number): Rect {
  return { left: 10, top: size.height - 34, right: 18 + pixels, bottom: size.height - 10 };
}

function drawRuler(context: Context, size: Size, text: string, pixels: number, palette: Palette) {
  const { left, top, right, bottom } = rulerRect(size, pixels);
  const y = size.height - 14;
  // On ground of its own: what is on the map moves under it.
  context.fillStyle = palette.ground;
  context.fillRect(left, top, right - left, bottom - top);
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(14, y - 5);
  context.lineTo(14, y);
  context.lineTo(14 + pixels, y);
  context.lineTo(14 + pixels, y - 5);
  context.stroke();
  context.font = `12px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.fillText(text, 18, y - 3);
}

function path(context: Context, spots: readonly Spot[]) {
  context.beginPath();
  for (const [at, spot] of spots.entries()) {
    if (at === 0) context.moveTo(spot.x, spot.y);
    else context.lineTo(spot.x, spot.y);
  }
  context.closePath();
}
