import { route } from '@/shared/router/route';

/** All pages but those of the tabs and of campaigns. */
export const officeRoutes = [
  route('/outbox', () => import('./pages/OutboxPage').then((page) => page.OutboxPage)),
  route('/proposals', () => import('./pages/ProposalsPage').then((page) => page.ProposalsPage)),
  route('/proposals/$proposalId', () => import('./pages/ProposalPage').then((page) => page.ProposalPage)),
  route('/work', () => import('./pages/WorkPage').then((page) => page.WorkPage)),
  route('/schedules/$communityId', () => import('./pages/SchedulePage').then((page) => page.SchedulePage)),
  route('/customers/new', () => import('./pages/NewCustomerPage').then((page) => page.NewCustomerPage)),
  route('/customers/import', () =>
    import('./pages/CustomerImportPage').then((page) => page.CustomerImportPage),
  ),
  route('/customers/$customerId', () => import('./pages/CustomerPage').then((page) => page.CustomerPage)),
  route('/communities/$communityId', () =>
    import('./pages/CommunityPage').then((page) => page.CommunityPage),
  ),
  route('/map', () => import('./pages/MapPage').then((page) => page.MapPage)),
  route('/work-order', () => import('./pages/WorkOrderPage').then((page) => page.WorkOrderPage)),
  route('/work-order/compare', () => import('./pages/ComparePage').then((page) => page.ComparePage)),
  route('/work-order/what-if', () => import('./pages/WhatIfPage').then((page) => page.WhatIfPage)),
  route('/property-companies', () => import('./pages/CompaniesPage').then((page) => page.CompaniesPage)),
  route('/property-companies/$companyId', () =>
    import('./pages/CompanyPage').then((page) => page.CompanyPage),
  ),
  route('/incidents', () => import('./pages/IncidentsPage').then((page) => page.IncidentsPage)),
  route('/incidents/$incidentId', () => import('./pages/IncidentPage').then((page) => page.IncidentPage)),
  route('/tariffs', () => import('./pages/TariffsPage').then((page) => page.TariffsPage)),
  route('/lists', () => import('./pages/ListsPage').then((page) => page.ListsPage)),
  route('/figures', () => import('./pages/FiguresPage').then((page) => page.FiguresPage)),
  route('/imports', () => import('./pages/ImportsPage').then((page) => page.ImportsPage)),
  route('/imports/$importId', () => import('./pages/ImportPage').then((page) => page.ImportPage)),
  route('/org-units', () => import('./pages/OrgUnitsPage').then((page) => page.OrgUnitsPage)),
  route('/org-units/$unitId', () => import('./pages/OrgUnitPage').then((page) => page.OrgUnitPage)),
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
  route('/bulk', () => import('./pages/BulkJobsPage').then((page) => page.BulkJobsPage)),
  route('/bulk/$jobId', () => import('./pages/BulkJobPage').then((page) => page.BulkJobPage)),
  route('/registration-settings', () =>
    import('./pages/RegistrationSettingsPage').then((page) => page.RegistrationSettingsPage),
  ),
  route('/contract-ends', () => import('./pages/ContractEndsPage').then((page) => page.ContractEndsPage)),
] as const;
