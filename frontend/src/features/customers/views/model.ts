import { answer, flag, mapOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { hasRole, type User } from '@/shared/session/session';
import { customerStages, type CustomerStage } from '../stages';

type Schemas = components['schemas'];
export type ViewRequest = Schemas['SavedViewRequest'];

/** For whom a view is kept. */
export const visibilities = ['PERSONAL', 'TEAM', 'ROLE'] as const;
export type Visibility = (typeof visibilities)[number];

/** The roles that see customers, and so may be given a view of their list. */
export const viewRoles = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
] as const;
export type ViewRole = (typeof viewRoles)[number];

export const savedView = answer<Schemas['ShownView']>()({
  id: text,
  name: text,
  filter: mapOf(text),
  sort: maybe(text),
  visibility: oneOf(visibilities),
  gridPath: maybe(text),
  role: maybe(oneOf([...viewRoles, 'HALL_CLERK', 'ADMIN'])),
  ownerName: text,
  mine: flag,
  mayChange: flag,
  preferred: flag,
  version: number,
});
export type SavedView = Decoded<typeof savedView>;

/** Orders of the list beside its own, by grid and name. */
export const customerSorts = ['-updatedAt', '-createdAt'] as const;
export type CustomerSort = (typeof customerSorts)[number];

/** What the page can narrow and order the list by, but for what is searched for. */
export type ViewFilter = { stage?: CustomerStage; whose?: 'mine' | 'pool'; sort?: CustomerSort };

/** A view as the page's own filter; null where it knows more than the page can show, which would show other customers. */
export function filterOf(view: Pick<SavedView, 'filter' | 'sort'>): ViewFilter | null {
  const { stage, holderId, pool, ...rest } = view.filter;
  const known = customerStages.find((one) => one === stage);
  const sort = customerSorts.find((one) => one === view.sort);
  const fits =
    Object.keys(rest).length === 0 &&
    (stage === undefined || known !== undefined) &&
    (view.sort === null || sort !== undefined) &&
    (holderId === undefined || holderId === 'me') &&
    (pool === undefined || pool === 'true') &&
    !(holderId !== undefined && pool !== undefined);
  if (!fits) return null;
  return {
    ...(known && { stage: known }),
    ...(holderId !== undefined && { whose: 'mine' as const }),
    ...(pool !== undefined && { whose: 'pool' as const }),
    ...(sort && { sort }),
  };
}

/** The page's filter as a view keeps it; “mine” stays whose it is: that of whoever looks. */
export function keptOf({ stage, whose, sort }: ViewFilter): Pick<ViewRequest, 'filter' | 'sort'> {
  return {
    filter: {
      ...(stage && { stage }),
      ...(whose === 'mine' && { holderId: 'me' }),
      ...(whose === 'pool' && { pool: 'true' }),
    },
    ...(sort && { sort }),
  };
}

export function isSame(one: ViewFilter, other: ViewFilter): boolean {
  return one.stage === other.stage && one.whose === other.whose && one.sort === other.sort;
}

export function isEmpty(filter: ViewFilter): boolean {
  return isSame(filter, {});
}

/** For whom somebody may keep a view: for a role only those who lead. */
export function visibilitiesOf(user: User): Visibility[] {
  const leads = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN');
  return visibilities.filter((one) => one !== 'ROLE' || leads);
}
