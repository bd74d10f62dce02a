import { createElement } from 'react';
import { route, section } from '@/shared/router/route';
import { NotFound } from './NotFound';

/** Every page behind the sign-in; the first that fits an address is shown. */
export const routes = [
  route('/', () => import('./pages/HomePage').then((page) => page.HomePage)),
  route('/communities', () => import('./pages/CommunitiesPage').then((page) => page.CommunitiesPage)),
  route('/communities/$communityId', () =>
    import('./pages/CommunityPage').then((page) => page.CommunityPage),
  ),
  route('/outbox', () => import('./pages/OutboxPage').then((page) => page.OutboxPage)),
  route('/proposals', () => import('./pages/ProposalsPage').then((page) => page.ProposalsPage)),
  route('/proposals/$proposalId', () => import('./pages/ProposalPage').then((page) => page.ProposalPage)),
  section(
    /^\/(work-order|property-companies|incidents|tariffs|catalogue|lists|figures|imports|special-offers|quotes|rule-sets|bundles|bulk|registration-settings|contract-ends)(\/|$)/,
    () => import('./officeRoutes').then((part) => part.officeRoutes),
    createElement(NotFound),
  ),
  section(
    /^\/(stock|draws|leads|roadshows|budgets|posters|word-of-mouth|vines)(\/|$)/,
    () => import('./campaignRoutes').then((part) => part.campaignRoutes),
    createElement(NotFound),
  ),
  route('/schedules', () => import('./pages/SchedulesPage').then((page) => page.SchedulesPage)),
  route('/schedules/$communityId', () => import('./pages/SchedulePage').then((page) => page.SchedulePage)),
  route('/customers', () => import('./pages/CustomersPage').then((page) => page.CustomersPage)),
  route('/customers/new', () => import('./pages/NewCustomerPage').then((page) => page.NewCustomerPage)),
  route('/customers/import', () =>
    import('./pages/CustomerImportPage').then((page) => page.CustomerImportPage),
  ),
  route('/customers/$customerId', () => import('./pages/CustomerPage').then((page) => page.CustomerPage)),
  route('/work', () => import('./pages/WorkPage').then((page) => page.WorkPage)),
  route('/more', () => import('./pages/MorePage').then((page) => page.MorePage)),
] as const;
