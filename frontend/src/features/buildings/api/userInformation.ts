import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import { answer, listOf, maybe, number, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CO-10 (b): who uses whose network, counted over the households somebody has looked at. */
const userInformation = answer<Schemas['UserInformation']>()({
  households: maybe(number),
  known: number,
  knownPercent: maybe(number),
  ours: number,
  without: number,
  competitors: withDefault(
    listOf(answer<Schemas['UserInformationApiOperatorUsers']>()({ competitorId: text, households: number })),
    [],
  ),
  contractEnds: withDefault(
    listOf(answer<Schemas['UserInformationApiMonthEnds']>()({ month: text, households: number })),
    [],
  ),
  asOf: maybe(day),
});
export type UserInformation = Decoded<typeof userInformation>;

export function userInformationQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'user-information'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/communities/{id}/user-information', { params: { path: { id } }, signal }),
        userInformation,
      ),
  });
}
