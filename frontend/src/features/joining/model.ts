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
import type { components } from '@/shared/api/generated/campaign';
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

export const groupStatuses = ['OPEN', 'REACHED', 'EXPIRED'] as const;
export type GroupStatus = (typeof groupStatuses)[number];

/** PR-08: neighbours of one building that join together, such as 2 of 3. */
export const group = answer<Schemas['JoiningGroup']>()({
  id: text,
  communityId: text,
  gridPath: text,
  buildingId: text,
  status: oneOf(groupStatuses),
  joined: number,
  least: number,
  missing: number,
  deadline: day,
  leadIds: withDefault(listOf(text), []),
});
export type JoiningGroup = Decoded<typeof group>;

const candidate = answer<Schemas['GroupCandidate']>()({
  leadId: text,
  name: maybe(text),
  askedForGroup: flag,
  contractEndsIn: maybe(text),
});
export type Candidate = Decoded<typeof candidate>;

export const candidates = answer<Schemas['JoiningCandidates']>()({
  items: listOf(candidate),
  contractsEnding: number,
});

/** CP-17: a building some of whose contracts with a competitor end soon. */
export const visit = answer<Schemas['ContractEndVisit']>()({
  id: text,
  buildingName: text,
  communityId: text,
  endsIn: text,
  households: number,
  dueOn: day,
  visitedOn: maybe(day),
  visitedBy: maybe(text),
});
export type ContractEndVisit = Decoded<typeof visit>;
