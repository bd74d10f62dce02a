import type { User } from '@/shared/session/session';
import {
  capture,
  communities,
  customerRoles,
  customers,
  figures,
  home,
  isFor,
  proposals,
  schedules,
  strategy,
  type Destination,
} from './tabs';

/** What belongs together, in the order shown; what belongs nowhere stands alone. */
export const groups = ['communities', 'customers', 'prices', 'campaigns', 'office'] as const;
export type Group = (typeof groups)[number];

export const destinations: readonly Destination[] = [
  home,
  communities,
  { to: '/work-order', label: 'nav.workOrder', icon: 'order', group: 'communities' },
  { to: '/map', label: 'nav.map', icon: 'map', group: 'communities' },
  schedules,
  proposals,
  { to: '/tariffs', label: 'nav.tariffs', icon: 'tariff', group: 'prices' },
  { to: '/catalogue', label: 'nav.catalogue', icon: 'tariff', group: 'prices' },
  { to: '/special-offers', label: 'nav.specials', icon: 'special', group: 'prices' },
  {
    to: '/quotes',
    label: 'nav.quotes',
    icon: 'quote',
    group: 'customers',
    roles: [...strategy, 'HALL_CLERK'],
  },
  {
    to: '/rule-sets',
    label: 'nav.ruleSets',
    icon: 'rules',
    group: 'prices',
    roles: strategy,
  },
  { to: '/bundles', label: 'nav.bundles', icon: 'bundle', group: 'prices' },
  customers,
  { to: '/work', label: 'nav.work', icon: 'clock', group: 'customers', roles: strategy },
  figures,
  {
    to: '/property-companies',
    label: 'nav.propertyCompanies',
    icon: 'building',
    group: 'communities',
  },
  { to: '/incidents', label: 'nav.incidents', icon: 'shield', group: 'communities' },
  {
    to: '/leads',
    label: 'nav.leads',
    icon: 'leads',
    group: 'customers',
    roles: customerRoles,
  },
  capture,
  { to: '/roadshows', label: 'nav.roadshows', icon: 'pin', group: 'campaigns' },
  {
    to: '/budgets',
    label: 'nav.budgets',
    icon: 'tariff',
    group: 'campaigns',
    roles: ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ANALYST'],
  },
  { to: '/posters', label: 'nav.posters', icon: 'building', group: 'campaigns' },
  { to: '/word-of-mouth', label: 'nav.wordOfMouth', icon: 'customer', group: 'campaigns' },
  { to: '/vines', label: 'nav.vines', icon: 'vine', group: 'campaigns' },
  { to: '/stock', label: 'nav.stock', icon: 'bundle', group: 'campaigns' },
  { to: '/draws', label: 'nav.draws', icon: 'gift', group: 'campaigns' },
  {
    to: '/org-units',
    label: 'nav.grids',
    icon: 'order',
    group: 'office',
    roles: ['ADMIN', 'SUPERVISOR'],
  },
  {
    to: '/imports',
    label: 'nav.imports',
    icon: 'import',
    group: 'office',
    roles: ['ADMIN', 'SUPERVISOR'],
  },
];

export function destinationsOf(user: User): readonly Destination[] {
  return destinations.filter(isFor(user));
}
