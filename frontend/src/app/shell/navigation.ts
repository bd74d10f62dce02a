import { hasRole, type Role, type User } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/Icon';
import type { Key } from '@/shared/i18n/catalogue';

/** What belongs together, in the order shown; what belongs nowhere stands alone. */
export const groups = ['communities', 'customers', 'prices', 'campaigns', 'office'] as const;
export type Group = (typeof groups)[number];

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
  /** Whether it stands among the tabs of a phone. */
  tab: (user: User) => boolean;
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
const customerRoles = [...strategy, 'TECHNICIAN'] as const;

const approves = (user: User) => hasRole(user, 'SUPERVISOR');

export const destinations: readonly Destination[] = [
  { to: '/', label: 'nav.home', icon: 'today', tab: () => true },
  { to: '/communities', label: 'nav.communities', icon: 'community', group: 'communities', tab: () => true },
  { to: '/work-order', label: 'nav.workOrder', icon: 'order', group: 'communities', tab: () => false },
  { to: '/map', label: 'nav.map', icon: 'map', group: 'communities', tab: () => false },
  {
    to: '/schedules',
    label: 'nav.schedules',
    icon: 'schedule',
    group: 'campaigns',
    tab: (user) => !approves(user),
  },
  {
    to: '/proposals',
    label: 'nav.proposals',
    icon: 'proposal',
    group: 'prices',
    roles: strategy,
    tab: approves,
  },
  { to: '/tariffs', label: 'nav.tariffs', icon: 'tariff', group: 'prices', tab: () => false },
  { to: '/catalogue', label: 'nav.catalogue', icon: 'tariff', group: 'prices', tab: () => false },
  { to: '/special-offers', label: 'nav.specials', icon: 'special', group: 'prices', tab: () => false },
  {
    to: '/quotes',
    label: 'nav.quotes',
    icon: 'quote',
    group: 'customers',
    roles: [...strategy, 'HALL_CLERK'],
    tab: () => false,
  },
  {
    to: '/rule-sets',
    label: 'nav.ruleSets',
    icon: 'rules',
    group: 'prices',
    roles: strategy,
    tab: () => false,
  },
  { to: '/bundles', label: 'nav.bundles', icon: 'bundle', group: 'prices', tab: () => false },
  {
    to: '/customers',
    label: 'nav.customers',
    icon: 'customer',
    group: 'customers',
    roles: customerRoles,
    tab: () => true,
  },
  { to: '/work', label: 'nav.work', icon: 'clock', group: 'customers', roles: strategy, tab: () => false },
  {
    to: '/figures',
    label: 'nav.figures',
    icon: 'chart',
    group: 'office',
    roles: ['GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST', 'ADMIN'],
    tab: (user) => hasRole(user, 'ANALYST'),
  },
  {
    to: '/property-companies',
    label: 'nav.propertyCompanies',
    icon: 'building',
    group: 'communities',
    tab: () => false,
  },
  { to: '/incidents', label: 'nav.incidents', icon: 'shield', group: 'communities', tab: () => false },
  {
    to: '/leads',
    label: 'nav.leads',
    icon: 'leads',
    group: 'customers',
    roles: customerRoles,
    tab: () => false,
  },
  {
    to: '/leads/capture',
    label: 'nav.capture',
    icon: 'plus',
    group: 'customers',
    roles: ['HALL_CLERK'],
    tab: () => true,
  },
  { to: '/roadshows', label: 'nav.roadshows', icon: 'pin', group: 'campaigns', tab: () => false },
  {
    to: '/budgets',
    label: 'nav.budgets',
    icon: 'tariff',
    group: 'campaigns',
    roles: ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ANALYST'],
    tab: () => false,
  },
  { to: '/posters', label: 'nav.posters', icon: 'building', group: 'campaigns', tab: () => false },
  { to: '/word-of-mouth', label: 'nav.wordOfMouth', icon: 'customer', group: 'campaigns', tab: () => false },
  { to: '/vines', label: 'nav.vines', icon: 'vine', group: 'campaigns', tab: () => false },
  { to: '/stock', label: 'nav.stock', icon: 'bundle', group: 'campaigns', tab: () => false },
  { to: '/draws', label: 'nav.draws', icon: 'gift', group: 'campaigns', tab: () => false },
  {
    to: '/org-units',
    label: 'nav.grids',
    icon: 'order',
    group: 'office',
    roles: ['ADMIN', 'SUPERVISOR'],
    tab: () => false,
  },
  {
    to: '/imports',
    label: 'nav.imports',
    icon: 'import',
    group: 'office',
    roles: ['ADMIN', 'SUPERVISOR'],
    tab: () => false,
  },
];

export const more: Destination = { to: '/more', label: 'nav.more', icon: 'more', tab: () => true };

export function destinationsOf(user: User): readonly Destination[] {
  return destinations.filter((one) => one.roles === undefined || hasRole(user, ...one.roles));
}

export function tabsOf(user: User): readonly Destination[] {
  return [...destinationsOf(user).filter((one) => one.tab(user)), more];
}
