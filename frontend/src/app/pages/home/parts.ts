import type { Area } from '@/shared/i18n/catalogue';
import { part, type Part } from '@/shared/router/part';
import type { Role } from '@/shared/session/session';

/** A part of the home page, with those who see it. */
export type HomePart = { name: string; roles: readonly Role[] | 'all'; part: Part<object> };

/** The parts of the home page, the most pressing first, with the texts that each shows besides the page's. */
const parts: readonly HomePart[] = [
  homePart('tiles', 'all', () => import('./Tiles')),
  homePart('lapsing', ['ACCOUNT_MANAGER'], () => import('./Lapsing')),
  homePart('approvals', ['SUPERVISOR'], () => import('./Approvals'), 'proposals'),
  homePart('activations', ['TECHNICIAN'], () => import('./Activations')),
  homePart('customers', ['ACCOUNT_MANAGER'], () => import('./MyCustomers')),
  homePart('due', ['GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR'], () => import('./DueItems')),
  homePart('order', ['GRID_MANAGER', 'GRID_ASSISTANT'], () => import('./TopCommunities'), 'grades'),
  homePart(
    'sell',
    ['HALL_CLERK', 'ACCOUNT_MANAGER', 'ANALYST'],
    () => import('./SaleableTariffs'),
    'tariffs',
  ),
];

/** So many fill the screen of a phone; the others are fetched when those are shown. */
export const partsAtOnce = 2;

export function partsFor(who: { roles: readonly string[] }): readonly HomePart[] {
  return parts.filter(({ roles }) => roles === 'all' || roles.some((role) => who.roles.includes(role)));
}

function homePart(
  name: string,
  roles: HomePart['roles'],
  load: () => Promise<{ default: Awaited<ReturnType<Part<object>>> }>,
  ...areas: readonly Area[]
): HomePart {
  return { name, roles, part: part(() => load().then((module) => module.default), ...areas) };
}
