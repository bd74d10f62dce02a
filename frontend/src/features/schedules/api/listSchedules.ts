import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { scheduleHead, type ScheduleStatus } from '../model';

export type ScheduleFilter = { status?: ScheduleStatus; gridPath?: string };

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
