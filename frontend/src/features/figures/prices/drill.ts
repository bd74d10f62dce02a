import { href, type Search } from '@/shared/router/paths';

/** Proposals of a unit; of all statuses unless one is named. */
export function proposalsAt(unit: string, more: Search): string {
  return href({ to: '/proposals', search: { unit, status: 'ALL', ...more } });
}

export function specialsAt(unit: string, status: string): string {
  return href({ to: '/special-offers', search: { unit, status } });
}
