import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { answer, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { pageOf } from '@/shared/api/page';

const unit = answer<components['schemas']['OrgUnitView']>()({
  id: text,
  name: text,
  path: text,
  kind: oneOf(['PROVINCE', 'CITY', 'BRANCH', 'GRID']),
});
export type Unit = Decoded<typeof unit>;

/** The units right below one, such as the branches of a city. */
export function unitsQuery(parent: string) {
  return queryOptions({
    queryKey: ['org-units', parent],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/org-units', { params: { query: { parent, limit: 200 } }, signal }),
        pageOf(unit),
      ),
    staleTime: 10 * 60_000,
  });
}
