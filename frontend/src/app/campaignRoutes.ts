import { route } from '@/shared/router/route';

/** The pages of campaigns. */
export const campaignRoutes = [
  route('/stock', () => import('./pages/StockPage').then((page) => page.StockPage)),
  route('/stock/$stockId', () => import('./pages/StockItemPage').then((page) => page.StockItemPage)),
  route('/draws', () => import('./pages/DrawsPage').then((page) => page.DrawsPage)),
  route('/draws/$drawId', () => import('./pages/DrawPage').then((page) => page.DrawPage)),
  route('/leads', () => import('./pages/LeadsPage').then((page) => page.LeadsPage)),
  route('/leads/capture', () => import('./pages/CapturePage').then((page) => page.CapturePage)),
  route('/leads/$leadId', () => import('./pages/LeadPage').then((page) => page.LeadPage)),
  route('/roadshows', () => import('./pages/RoadshowsPage').then((page) => page.RoadshowsPage)),
  route('/roadshows/new', () => import('./pages/PlanRoadshowPage').then((page) => page.NewRoadshowPage)),
  route('/roadshows/$roadshowId', () => import('./pages/RoadshowPage').then((page) => page.RoadshowPage)),
  route('/roadshows/$roadshowId/plan', () =>
    import('./pages/PlanRoadshowPage').then((page) => page.ReplanRoadshowPage),
  ),
  route('/budgets', () => import('./pages/BudgetsPage').then((page) => page.BudgetsPage)),
  route('/budgets/$budgetId', () => import('./pages/BudgetPage').then((page) => page.BudgetPage)),
  route('/posters', () => import('./pages/PostersPage').then((page) => page.PostersPage)),
  route('/word-of-mouth', () => import('./pages/WordOfMouthPage').then((page) => page.WordOfMouthPage)),
  route('/vines', () => import('./pages/VinesPage').then((page) => page.VinesPage)),
  route('/joining-groups', () => import('./pages/JoiningGroupsPage').then((page) => page.JoiningGroupsPage)),
  route('/joining-groups/$groupId', () =>
    import('./pages/JoiningGroupPage').then((page) => page.JoiningGroupPage),
  ),
  route('/contract-end-visits', () =>
    import('./pages/ContractEndVisitsPage').then((page) => page.ContractEndVisitsPage),
  ),
  route('/commissions', () => import('./pages/CommissionsPage').then((page) => page.CommissionsPage)),
  route('/calendar-feeds', () => import('./pages/CalendarFeedsPage').then((page) => page.CalendarFeedsPage)),
  route('/schedule-templates', () => import('./pages/TemplatesPage').then((page) => page.TemplatesPage)),
  route('/progress', () => import('./pages/ProgressPage').then((page) => page.ProgressPage)),
] as const;
