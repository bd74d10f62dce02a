import type { Key } from '@/shared/i18n/catalogue';
import { hasRole, type Role, type User } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/Icon';
import type { Group } from './navigation';

/** One place to go: its name, its icon and whose work it is. */
export type Destination = {
  to:
    | '/'
    | '/communities'
    | '/schedules'
    | '/leads'
    | '/leads/capture'
    | '/roadshows'
    | '/budgets'
    | '/posters'
    | '/word-of-mouth'
    | '/vines'
    | '/stock'
    | '/draws'
    | '/proposals'
    | '/tariffs'
    | '/catalogue'
    | '/special-offers'
    | '/bundles'
    | '/rule-sets'
    | '/quotes'
    | '/customers'
    | '/work'
    | '/work-order'
    | '/map'
    | '/property-companies'
    | '/incidents'
    | '/figures'
    | '/imports'
    | '/org-units'
    | '/more';
  label: Key<'common'>;
  icon: IconName;
  group?: Group;
  /** Shown to these roles; to everybody when absent. */
  roles?: readonly Role[];
};

/** Those who may see how prices are made. */
export const strategy = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
  'ADMIN',
] as const;

/** Those who may see customer files: all but the partner halls. */
export const customerRoles = [...strategy, 'TECHNICIAN'] as const;

/** What a phone has as tabs, apart from everything else, which phones need not load before somebody looks for more. */
export const home: Destination = { to: '/', label: 'nav.home', icon: 'today' };

export const communities: Destination = {
  to: '/communities',
  label: 'nav.communities',
  icon: 'community',
  group: 'communities',
};

export const schedules: Destination = {
  to: '/schedules',
  label: 'nav.schedules',
  icon: 'schedule',
  group: 'campaigns',
};

export const proposals: Destination = {
  to: '/proposals',
  label: 'nav.proposals',
  icon: 'proposal',
  group: 'prices',
  roles: strategy,
};

export const customers: Destination = {
  to: '/customers',
  label: 'nav.customers',
  icon: 'customer',
  group: 'customers',
  roles: customerRoles,
};

export const figures: Destination = {
  to: '/figures',
  label: 'nav.figures',
  icon: 'chart',
  group: 'office',
  roles: ['GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST', 'ADMIN'],
};

export const capture: Destination = {
  to: '/leads/capture',
  label: 'nav.capture',
  icon: 'plus',
  group: 'customers',
  roles: ['HALL_CLERK'],
};

export const more: Destination = { to: '/more', label: 'nav.more', icon: 'more' };

export function isFor(user: User): (place: Destination) => boolean {
  return ({ roles }) => roles === undefined || hasRole(user, ...roles);
}

export function tabsOf(user: User): readonly Destination[] {
  return [
    home,
    communities,
    hasRole(user, 'SUPERVISOR') ? proposals : schedules,
    customers,
    ...(hasRole(user, 'ANALYST') ? [figures] : []),
    capture,
    more,
  ].filter(isFor(user));
}
