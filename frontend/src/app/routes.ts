import { createElement } from 'react';
import { route, section } from '@/shared/router/route';
import { NotFound } from './NotFound';

/** Every page behind the sign-in; the first that fits an address is shown. */
export const routes = [
  route('/', () => import('./pages/HomePage').then((page) => page.HomePage)),
  route('/communities', () => import('./pages/CommunitiesPage').then((page) => page.CommunitiesPage)),
  section(
    /^\/(communities\/.+|customers\/.+|schedules\/.+|outbox|org-units|map|proposals|work|work-order|property-companies|incidents|tariffs|catalogue|lists|figures|imports|special-offers|quotes|rule-sets|bundles|bulk|registration-settings|contract-ends)(\/|$)/,
    () => import('./officeRoutes').then((part) => part.officeRoutes),
    createElement(NotFound),
  ),
  route('/schedules', () => import('./pages/SchedulesPage').then((page) => page.SchedulesPage)),
  route('/customers', () => import('./pages/CustomersPage').then((page) => page.CustomersPage)),
  route('/more', () => import('./pages/MorePage').then((page) => page.MorePage)),
  // Whatever is none of the above: pages of campaigns, or no page at all. Their names would weigh on every first page.
  section(/./, () => import('./campaignRoutes').then((part) => part.campaignRoutes), createElement(NotFound)),
] as const;
