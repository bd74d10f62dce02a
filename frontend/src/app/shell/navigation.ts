import { hasRole, type Role, type User } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/Icon';
import type { Key } from '@/shared/i18n/catalogue';

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
  { to: '/communities', label: 'nav.communities', icon: 'community', tab: () => true },
  { to: '/work-order', label: 'nav.workOrder', icon: 'order', tab: () => false },
  { to: '/map', label: 'nav.map', icon: 'map', tab: () => false },
  { to: '/schedules', label: 'nav.schedules', icon: 'schedule', tab: (user) => !approves(user) },
  { to: '/proposals', label: 'nav.proposals', icon: 'proposal', roles: strategy, tab: approves },
  { to: '/tariffs', label: 'nav.tariffs', icon: 'tariff', tab: () => false },
  { to: '/catalogue', label: 'nav.catalogue', icon: 'tariff', tab: () => false },
  { to: '/special-offers', label: 'nav.specials', icon: 'special', tab: () => false },
  { to: '/quotes', label: 'nav.quotes', icon: 'quote', roles: [...strategy, 'HALL_CLERK'], tab: () => false },
  { to: '/rule-sets', label: 'nav.ruleSets', icon: 'rules', roles: strategy, tab: () => false },
  { to: '/bundles', label: 'nav.bundles', icon: 'bundle', tab: () => false },
  { to: '/customers', label: 'nav.customers', icon: 'customer', roles: customerRoles, tab: () => true },
  { to: '/work', label: 'nav.work', icon: 'clock', roles: strategy, tab: () => false },
  {
    to: '/figures',
    label: 'nav.figures',
    icon: 'chart',
    roles: ['GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST', 'ADMIN'],
    tab: (user) => hasRole(user, 'ANALYST'),
  },
  { to: '/property-companies', label: 'nav.propertyCompanies', icon: 'building', tab: () => false },
  { to: '/incidents', label: 'nav.incidents', icon: 'shield', tab: () => false },
  { to: '/leads', label: 'nav.leads', icon: 'leads', roles: customerRoles, tab: () => false },
  { to: '/leads/capture', label: 'nav.capture', icon: 'plus', roles: ['HALL_CLERK'], tab: () => true },
  { to: '/roadshows', label: 'nav.roadshows', icon: 'pin', tab: () => false },
  {
    to: '/budgets',
    label: 'nav.budgets',
    icon: 'tariff',
    roles: ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ANALYST'],
    tab: () => false,
  },
  { to: '/posters', label: 'nav.posters', icon: 'building', tab: () => false },
  { to: '/word-of-mouth', label: 'nav.wordOfMouth', icon: 'customer', tab: () => false },
  { to: '/vines', label: 'nav.vines', icon: 'vine', tab: () => false },
  { to: '/stock', label: 'nav.stock', icon: 'bundle', tab: () => false },
  { to: '/draws', label: 'nav.draws', icon: 'gift', tab: () => false },
  { to: '/org-units', label: 'nav.grids', icon: 'order', roles: ['ADMIN', 'SUPERVISOR'], tab: () => false },
  { to: '/imports', label: 'nav.imports', icon: 'import', roles: ['ADMIN', 'SUPERVISOR'], tab: () => false },
];

export const more: Destination = { to: '/more', label: 'nav.more', icon: 'more', tab: () => true };

export function destinationsOf(user: User): readonly Destination[] {
  return destinations.filter((one) => one.roles === undefined || hasRole(user, ...one.roles));
}

export function tabsOf(user: User): readonly Destination[] {
  return [...destinationsOf(user).filter((one) => one.tab(user)), more];
}
