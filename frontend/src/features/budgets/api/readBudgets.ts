import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read, readTagged } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { budget, type BudgetStatus } from '../model';

export type BudgetFilter = { status?: BudgetStatus };

const path = '/api/campaign/v1/budgets';

export function budgetsQuery({ status }: BudgetFilter) {
  return pagedQuery(['budgets', 'list', status], (cursor, signal) =>
    read(api.GET(path, { params: { query: { status, cursor, limit: 50 } }, signal }), pageOf(budget)),
  );
}

export function budgetQuery(id: string) {
  return queryOptions({
    queryKey: ['budgets', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET(`${path}/{id}`, { params: { path: { id } }, signal }), budget),
  });
}
