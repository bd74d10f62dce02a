import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CO-14: whose network a household uses. */
export const networkUses = ['OURS', 'COMPETITOR', 'NONE'] as const;
export type NetworkUse = (typeof networkUses)[number];

const monthCount = answer<Schemas['BuildingViewsMonthCount']>()({ month: text, households: number });
export type MonthCount = Decoded<typeof monthCount>;

export const buildingRow = answer<Schemas['BuildingViewsBuildingRow']>()({
  communityId: text,
  number: text,
  name: text,
  households: number,
  known: number,
  competitorUsers: number,
  ourUsers: number,
  contractEnds: withDefault(listOf(monthCount), []),
});
export type BuildingRow = Decoded<typeof buildingRow>;

const household = answer<Schemas['BuildingViewsHouseholdView']>()({
  id: text,
  door: text,
  use: oneOf(networkUses),
  competitorId: maybe(text),
  contractEndsIn: maybe(text),
  asOf: day,
  reminded: flag,
});

export const building = answer<Schemas['Building']>()({
  communityId: text,
  number: text,
  name: text,
  entrances: number,
  floors: number,
  flatsPerFloor: number,
  households: number,
  competitorUsers: number,
  ourUsers: number,
  contractEnds: withDefault(listOf(monthCount), []),
  known: withDefault(listOf(household), []),
});
export type Building = Decoded<typeof building>;

const revealedHousehold = answer<Schemas['BuildingViewsRevealedHousehold']>()({
  id: text,
  door: text,
  use: oneOf(networkUses),
  competitorId: maybe(text),
  contractEndsOn: maybe(day),
});
export type RevealedHousehold = Decoded<typeof revealedHousehold>;

export const revealedHouseholds = answer<Schemas['RevealedHouseholds']>()({
  households: withDefault(listOf(revealedHousehold), []),
});
