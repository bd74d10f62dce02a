import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { answer, fields, listOf, number, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';

const hall = answer<components['schemas']['HallHall']>()({ hallId: text, leads: number });

/** Partner halls that handed in leads before, the busiest first. */
export const hallsQuery = queryOptions({
  queryKey: ['leads', 'halls'],
  queryFn: ({ signal }) =>
    read(api.GET('/api/campaign/v1/halls', { signal }), fields({ items: listOf(hall) })),
  staleTime: 10 * 60_000,
});
