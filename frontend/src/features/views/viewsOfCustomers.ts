import { customerSorts, type CustomerListFilter } from '@/features/customers/listFilter';
import { customerStages } from '@/features/customers/stages';
import { funnel as api } from '@/shared/api/client';
import type { ViewedList } from './model';

/** Views of the list of customers; “mine” stays whose it is: that of whoever looks. */
export const viewsOfCustomers: ViewedList<CustomerListFilter> = {
  name: 'CUSTOMERS',
  roles: ['GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST'],
  whole: {},
  filterOf(view) {
    const { stage, holderId, pool, ...rest } = view.filter;
    const known = customerStages.find((one) => one === stage);
    const sort = customerSorts.find((one) => one === view.sort);
    const fits =
      Object.keys(rest).length === 0 &&
      (stage === undefined || known !== undefined) &&
      (view.sort === null || sort !== undefined) &&
      (holderId === undefined || holderId === 'me') &&
      (pool === undefined || pool === 'true') &&
      !(holderId !== undefined && pool !== undefined);
    if (!fits) return null;
    return {
      ...(known && { stage: known }),
      ...(holderId !== undefined && { whose: 'mine' as const }),
      ...(pool !== undefined && { whose: 'pool' as const }),
      ...(sort && { sort }),
    };
  },
  keptOf({ stage, whose, sort }) {
    return {
      filter: {
        ...(stage && { stage }),
        ...(whose === 'mine' && { holderId: 'me' }),
        ...(whose === 'pool' && { pool: 'true' }),
      },
      ...(sort && { sort }),
    };
  },
  all: (signal) =>
    api.GET('/api/funnel/v1/saved-views', { params: { query: { list: 'CUSTOMERS', limit: 200 } }, signal }),
  save: (body, header) =>
    api.POST('/api/funnel/v1/saved-views', { params: { header }, body: { ...body, list: 'CUSTOMERS' } }),
  change: (viewId, body, header) =>
    api.PUT('/api/funnel/v1/saved-views/{viewId}', {
      params: { path: { viewId }, header },
      body: { ...body, list: 'CUSTOMERS' },
    }),
  remove: (viewId, header) =>
    api.DELETE('/api/funnel/v1/saved-views/{viewId}', { params: { path: { viewId }, header } }),
  restore: (viewId, header) =>
    api.POST('/api/funnel/v1/saved-views/{viewId}/restoration', { params: { path: { viewId }, header } }),
  prefer: (body) =>
    api.PUT('/api/funnel/v1/default-views/{list}', { params: { path: { list: 'CUSTOMERS' } }, body }),
};
