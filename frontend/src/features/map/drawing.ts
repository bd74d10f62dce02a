import type { Quadrant } from '@/features/assessment/model';
import type { MarketingState } from '@/features/communities/model';
import { middle, type Outline } from './hull';
import type { Cluster, Point } from './model';
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
  drawGraticule(context, size, view, palette);
  drawOutlines(context, size, view, scene.outlines, palette);
  for (const cluster of scene.clusters) drawCluster(context, spotOf(view, size, cluster), cluster, palette);
  for (const point of scene.points) drawPoint(context, spotOf(view, size, point), point, palette);
  drawNames(context, size, view, scene, palette);
  drawRuler(context, size, view, scene, palette);
}

function drawGraticule(context: Context, size: Size, view: View, palette: Palette) {
  const { longitudes, latitudes, digits } = graticule(view, size);
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
    context.fillText(`${longitude.toFixed(digits)}°E`, x + 4, 4);
  }
  context.textBaseline = 'bottom';
  for (const latitude of latitudes) {
    const { y } = spotOf(view, size, { longitude: view.longitude, latitude });
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(size.width, Math.round(y) + 0.5);
    if (y > 30) context.fillText(`${latitude.toFixed(digits)}°N`, 4, y - 3);
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

export function clusterReach(cluster: Cluster): number {
  return Math.min(34, 14 + 3.2 * Math.log2(cluster.count + 1));
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

/** Names of grids, and of communities when they stand far enough apart. */
function drawNames(context: Context, size: Size, view: View, scene: Scene, palette: Palette) {
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.font = `600 13px ${palette.font}`;
  for (const { name, corners } of scene.outlines) {
    if (name !== null) label(context, name, spotOf(view, size, middle(corners)), palette.accent, palette);
  }
  context.font = `12px ${palette.font}`;
  context.textBaseline = 'top';
  const written: Spot[] = [];
  for (const point of scene.points) {
    const spot = spotOf(view, size, point);
    const marked = point.id === scene.marked;
    if (marked) ring(context, spot, palette);
    const free = written.every((other) => Math.abs(other.x - spot.x) > 90 || Math.abs(other.y - spot.y) > 18);
    if (marked || (free && written.length < 60 && isIn(spot, size))) {
      written.push(spot);
      label(context, point.name, { x: spot.x, y: spot.y + 10 }, palette.ink, palette);
    }
  }
}

function label(context: Context, text: string, { x, y }: Spot, colour: string, palette: Palette) {
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function ring(context: Context, { x, y }: Spot, palette: Palette) {
  context.beginPath();
  context.arc(x, y, 13, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke();
}

function drawRuler(context: Context, size: Size, view: View, scene: Scene, palette: Palette) {
  const { metres, pixels } = ruler(view, Math.min(140, size.width / 3));
  const y = size.height - 14;
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
  context.fillText(scene.metres(metres), 18, y - 3);
}

function path(context: Context, spots: readonly Spot[]) {
  context.beginPath();
  for (const [at, spot] of spots.entries()) {
    if (at === 0) context.moveTo(spot.x, spot.y);
    else context.lineTo(spot.x, spot.y);
  }
  context.closePath();
}

function isIn({ x, y }: Spot, size: Size): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}
