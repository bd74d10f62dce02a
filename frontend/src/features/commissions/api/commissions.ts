import { queryOptions } from '@tanstack/react-query';
import { campaign as api, done, read } from '@/shared/api/client';
import { fields, listOf } from '@/shared/api/decode';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { plusDays } from '@/shared/format/date';
import { commission, commissionSum, type CommissionStatus } from '../model';

/** First and last day on which orders were signed. */
export type Period = { from: string; to: string };
export type CommissionFilter = Period & { status?: CommissionStatus; hallId?: string };

const path = '/api/campaign/v1/commissions';

/** Days are those of Shanghai; the last one is whole. */
const within = ({ from, to }: Period) => ({
  'earnedAt.gte': `${from}T00:00:00+08:00`,
  'earnedAt.lt': `${plusDays(to, 1)}T00:00:00+08:00`,
});

function queryOf({ status, hallId, ...period }: CommissionFilter) {
  return { ...within(period), ...(status && { status }), ...(hallId !== undefined && { hallId }) };
}

export function commissionsQuery(filter: CommissionFilter) {
  return pagedQuery(['commissions', 'list', filter], (cursor, signal) =>
    read(
      api.GET(path, { params: { query: { ...queryOf(filter), cursor, limit: 50 } }, signal }),
      pageOf(commission),
    ),
  );
}

export function commissionSumsQuery(period: Period) {
  return queryOptions({
    queryKey: ['commissions', 'sums', period],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/campaign/v1/commission-sums', { params: { query: within(period) }, signal }),
        fields({ items: listOf(commissionSum) }),
      ),
  });
}

export function ruleCommission(id: string, approved: boolean, key: string): Promise<void> {
  return done(
    api.POST(`${path}/{id}/ruling`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { approved },
    }),
  );
}
