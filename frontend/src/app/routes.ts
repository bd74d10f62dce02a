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
  route('/work-order', () => import('./pages/WorkOrderPage').then((page) => page.WorkOrderPage)),
  route('/work-order/compare', () => import('./pages/ComparePage').then((page) => page.ComparePage)),
  route('/work-order/what-if', () => import('./pages/WhatIfPage').then((page) => page.WhatIfPage)),
  route('/property-companies', () => import('./pages/CompaniesPage').then((page) => page.CompaniesPage)),
  route('/property-companies/$companyId', () =>
    import('./pages/CompanyPage').then((page) => page.CompanyPage),
  ),
  route('/incidents', () => import('./pages/IncidentsPage').then((page) => page.IncidentsPage)),
  route('/incidents/$incidentId', () => import('./pages/IncidentPage').then((page) => page.IncidentPage)),
  route('/lists', () => import('./pages/ListsPage').then((page) => page.ListsPage)),
  route('/figures', () => import('./pages/FiguresPage').then((page) => page.FiguresPage)),
  route('/outbox', () => import('./pages/OutboxPage').then((page) => page.OutboxPage)),
  route('/imports', () => import('./pages/ImportsPage').then((page) => page.ImportsPage)),
  route('/imports/$importId', () => import('./pages/ImportPage').then((page) => page.ImportPage)),
  route('/proposals', () => import('./pages/ProposalsPage').then((page) => page.ProposalsPage)),
  route('/proposals/$proposalId', () => import('./pages/ProposalPage').then((page) => page.ProposalPage)),
  route('/tariffs', () => import('./pages/TariffsPage').then((page) => page.TariffsPage)),
  route('/catalogue', () => import('./pages/CataloguePage').then((page) => page.CataloguePage)),
  route('/special-offers', () => import('./pages/SpecialOffersPage').then((page) => page.SpecialOffersPage)),
  route('/special-offers/$specialId', () =>
    import('./pages/SpecialOfferPage').then((page) => page.SpecialOfferPage),
  ),
  route('/quotes', () => import('./pages/QuotesPage').then((page) => page.QuotesPage)),
  route('/quotes/$quoteId', () => import('./pages/QuotePage').then((page) => page.QuotePage)),
  route('/rule-sets', () => import('./pages/RuleSetsPage').then((page) => page.RuleSetsPage)),
  route('/rule-sets/$ruleSetId', () => import('./pages/RuleSetPage').then((page) => page.RuleSetPage)),
  route('/bundles', () => import('./pages/BundlesPage').then((page) => page.BundlesPage)),
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
  route('/contract-ends', () => import('./pages/ContractEndsPage').then((page) => page.ContractEndsPage)),
  route('/bulk', () => import('./pages/BulkJobsPage').then((page) => page.BulkJobsPage)),
  route('/bulk/$jobId', () => import('./pages/BulkJobPage').then((page) => page.BulkJobPage)),
  route('/registration-settings', () =>
    import('./pages/RegistrationSettingsPage').then((page) => page.RegistrationSettingsPage),
  ),
  route('/work', () => import('./pages/WorkPage').then((page) => page.WorkPage)),
  route('/more', () => import('./pages/MorePage').then((page) => page.MorePage)),
] as const;
