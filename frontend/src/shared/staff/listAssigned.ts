import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { answer, maybe, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { pageOf } from '@/shared/api/page';

/** Who works where; until is empty while it goes on. */
const assignment = answer<components['schemas']['StaffApiStaffView']>()({
  staffId: text,
  name: text,
  role: text,
  until: maybe(text),
});

/** Who works in what the caller may see, and as what. */
export const staffQuery = queryOptions({
  queryKey: ['staff-assignments'],
  queryFn: ({ signal }) =>
    read(
      api.GET('/api/community/v1/staff-assignments', { params: { query: { limit: 200 } }, signal }),
      pageOf(assignment),
    ),
  staleTime: 60 * 60_000,
});
