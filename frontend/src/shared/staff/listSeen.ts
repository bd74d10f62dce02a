import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { answer, fields, listOf, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';

const member = answer<components['schemas']['StaffPerson']>()({ id: text, name: text, roles: listOf(text) });

/** Everybody of the caller's grids and above who ever used campaigns, also those nobody assigned in the list of staff. */
export const seenStaffQuery = queryOptions({
  queryKey: ['staff', 'seen'],
  queryFn: ({ signal }) =>
    read(api.GET('/api/campaign/v1/staff', { signal }), fields({ items: listOf(member) })),
  staleTime: 10 * 60_000,
});
