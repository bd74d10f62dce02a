import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { scheduleHead, type ScheduleStatus } from '../model';

export type ScheduleFilter = {
  status?: ScheduleStatus | undefined;
  gridPath?: string | undefined;
  /** Only those with an item past its last day (CP-21). */
  late?: boolean | undefined;
  /** Asks for the number of all that match, too. */
  total?: boolean;
};

export function schedulesQuery(filter: ScheduleFilter) {
  return pagedQuery(['schedules', 'list', filter], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/schedules', {
        params: { query: { ...filter, cursor, limit: 50 } },
        signal,
      }),
      pageOf(scheduleHead),
    ),
  );
}
