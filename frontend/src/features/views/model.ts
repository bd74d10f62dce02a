import { answer, flag, mapOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { hasRole, type User } from '@/shared/session/session';

type Schemas = components['schemas'];

/** What somebody decides of a view; of which list it is, its service knows. */
export type ViewRequest = Omit<Schemas['SavedViewRequest'], 'list'>;

/** For whom a view is kept. */
export const visibilities = ['PERSONAL', 'TEAM', 'ROLE'] as const;
export type Visibility = (typeof visibilities)[number];

const roles = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'HALL_CLERK',
  'ANALYST',
  'ADMIN',
] as const;
export type ViewRole = Exclude<(typeof roles)[number], 'ADMIN'>;

export const savedView = answer<Schemas['ShownView']>()({
  id: text,
  name: text,
  filter: mapOf(text),
  sort: maybe(text),
  visibility: oneOf(visibilities),
  gridPath: maybe(text),
  role: maybe(oneOf(roles)),
  ownerName: text,
  mine: flag,
  mayChange: flag,
  preferred: flag,
  version: number,
});
export type SavedView = Decoded<typeof savedView>;

/** A page's own filter: what is not set narrows nothing. */
export type PageFilter = Readonly<Record<string, string | undefined>>;

type Call = Promise<{ data?: unknown; response: Response }>;
type WithKey = { 'Idempotency-Key': string };
type WithVersion = { 'If-Match': string };

/** A list that views are kept of: how its page is narrowed and ordered, and where its service keeps the views. */
export type ViewedList<F extends PageFilter> = {
  name: 'CUSTOMERS' | 'COMMUNITIES';
  /** The roles that see the list, and so may be given a view of it. */
  roles: readonly ViewRole[];
  /** The list as it is. */
  whole: F;
  /** A view as the page's own filter; null where it knows more than the page can show, which would show other rows. */
  filterOf: (view: Pick<SavedView, 'filter' | 'sort'>) => F | null;
  /** The page's filter as a view keeps it. */
  keptOf: (filter: F) => Pick<ViewRequest, 'filter' | 'sort'>;
  all: (signal: AbortSignal) => Call;
  save: (body: ViewRequest, header: WithKey) => Call;
  change: (viewId: string, body: ViewRequest, header: WithVersion) => Call;
  remove: (viewId: string, header: WithVersion) => Call;
  restore: (viewId: string, header: WithKey) => Call;
  prefer: (body: { viewId?: string }) => Call;
};

export function isSame<F extends PageFilter>(one: F, other: F): boolean {
  return Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);
}

export function isEmpty(filter: PageFilter): boolean {
  return isSame(filter, {});
}

/** For whom somebody may keep a view: for a role only those who lead. */
export function visibilitiesOf(user: User): Visibility[] {
  const leads = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN');
  return visibilities.filter((one) => one !== 'ROLE' || leads);
}
