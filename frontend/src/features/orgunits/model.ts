import { answer, listOf, maybe, number, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

export const orgUnit = answer<Schemas['OrgUnitView']>()({ id: text, name: text, path: text });
export type OrgUnit = Decoded<typeof orgUnit>;

/** As what somebody works; the platform's administrator is no duty. */
export const duties = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'HALL_CLERK',
  'ANALYST',
] as const;
export type Duty = (typeof duties)[number];

/** Who works where; until is empty while it goes on. */
export const assignment = answer<Schemas['StaffApiStaffView']>()({
  id: text,
  staffId: text,
  name: text,
  role: oneOf(duties),
  since: day,
  until: maybe(day),
  version: number,
});
export type Assignment = Decoded<typeof assignment>;

/** What may happen to a grid. */
export const changeKinds = ['MOVED', 'MERGED', 'SPLIT_OFF'] as const;

/** A grid with what happened to it. */
export const grid = answer<Schemas['OrgUnitView']>()({
  id: text,
  name: text,
  path: text,
  kind: oneOf(['PROVINCE', 'CITY', 'BRANCH', 'GRID']),
  parent: maybe(text),
  mergedInto: maybe(text),
  splitFrom: maybe(text),
  awaitedCommunities: number,
  history: withDefault(
    listOf(
      answer<Schemas['OrgUnitViewChangeView']>()({
        kind: oneOf(changeKinds),
        from: text,
        to: text,
        reason: text,
        at: moment,
      }),
    ),
    [],
  ),
});
export type Grid = Decoded<typeof grid>;
