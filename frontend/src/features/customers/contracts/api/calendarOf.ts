import { queryOptions } from '@tanstack/react-query';
import { funnel as api, read } from '@/shared/api/client';
import { calendarMonth } from '../model';

/** FN-20: how many contracts end on each day of a month, `2026-05`. */
export function calendarQuery(month: string, holderId?: string) {
  return queryOptions({
    queryKey: ['customers', 'contract-calendar', month, holderId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/funnel/v1/contract-ends/calendar', { params: { query: { month, holderId } }, signal }),
        calendarMonth,
      ),
  });
}
