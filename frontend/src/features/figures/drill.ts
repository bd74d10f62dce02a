import { href, type Search } from '@/shared/router/paths';

/** A unit and the months counted. */
export type Span = { gridPath: string; from: string; to: string };

/** The lists behind the figures. */
export const figureParts = ['moves', 'cohort', 'orders', 'prices', 'standings'] as const;
export type FigurePart = (typeof figureParts)[number];

export function partAt(part: FigurePart, search: Search): string {
  return href({ to: '/figures/$part', params: { part }, search });
}

/** Moves between stages within the months. */
export function movesAt({ gridPath, from, to }: Span, more: Search): string {
  return partAt('moves', { grid: gridPath, from, to, ...more });
}

/** Moves between stages since ever. */
export function movesEver(gridPath: string, more: Search): string {
  return partAt('moves', { grid: gridPath, ...more });
}

/** Orders signed within the months. */
export function ordersAt({ gridPath, from, to }: Span, more: Search = {}): string {
  return partAt('orders', { grid: gridPath, from, to, ...more });
}

export function customersAt(gridPath: string, more: Search): string {
  return href({ to: '/customers', search: { grid: gridPath, ...more } });
}
