import { hasRole, type Role, type User } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/Icon';
import type { Group } from './navigation';

/** A page that is not gone to every day: found under “more” and in the palette, not in the navigation. */
export type FurtherPlace = {
  to:
    | '/progress'
    | '/customers/inbox'
    | '/customers/look-up'
    | '/figures/cohort'
    | '/figures/orders'
    | '/figures/prices'
    | '/calendar-feeds'
    | '/leads/figures'
    | '/joining-groups'
    | '/contract-end-visits'
    | '/commissions'
    | '/schedule-templates'
    | '/audit'
    | '/competitors';
  label:
    | 'progress'
    | 'inbox'
    | 'lookUp'
    | 'cohort'
    | 'orders'
    | 'prices'
    | 'leadFigures'
    | 'feeds'
    | 'joining'
    | 'visits'
    | 'commissions'
    | 'templates'
    | 'audit'
    | 'competitors';
  icon: IconName;
  group: Group;
  roles?: readonly Role[];
};

const field = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
] as const;

const figures = ['GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST', 'ADMIN'] as const;

/** Those who may open customer files. */
const openers = ['GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN'] as const;

const places: readonly FurtherPlace[] = [
  { to: '/progress', label: 'progress', icon: 'chart', group: 'office' },
  {
    to: '/customers/inbox',
    label: 'inbox',
    icon: 'leads',
    group: 'customers',
    roles: ['GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST'],
  },
  { to: '/customers/look-up', label: 'lookUp', icon: 'search', group: 'customers', roles: openers },
  { to: '/figures/cohort', label: 'cohort', icon: 'chart', group: 'office', roles: figures },
  { to: '/figures/orders', label: 'orders', icon: 'tariff', group: 'office', roles: figures },
  { to: '/figures/prices', label: 'prices', icon: 'chart', group: 'office', roles: figures },
  { to: '/leads/figures', label: 'leadFigures', icon: 'leads', group: 'campaigns', roles: field },
  { to: '/calendar-feeds', label: 'feeds', icon: 'today', group: 'office' },
  { to: '/joining-groups', label: 'joining', icon: 'customer', group: 'campaigns', roles: field },
  { to: '/contract-end-visits', label: 'visits', icon: 'clock', group: 'customers', roles: field },
  {
    to: '/commissions',
    label: 'commissions',
    icon: 'tariff',
    group: 'campaigns',
    roles: ['GRID_MANAGER', 'SUPERVISOR', 'ANALYST'],
  },
  { to: '/schedule-templates', label: 'templates', icon: 'schedule', group: 'campaigns' },
  { to: '/audit', label: 'audit', icon: 'eye', group: 'office', roles: ['SUPERVISOR', 'ADMIN'] },
  {
    to: '/competitors',
    label: 'competitors',
    icon: 'shield',
    group: 'prices',
    roles: ['SUPERVISOR', 'ADMIN'],
  },
];

export function furtherPlacesOf(user: User): readonly FurtherPlace[] {
  return places.filter((one) => one.roles === undefined || hasRole(user, ...one.roles));
}
