import { queryOptions, useQuery } from '@tanstack/react-query';
import { askSession, type User } from './asked';
import { sessionEnded, setCsrfToken } from './credentials';

export type { User } from './asked';

/** The roles of the rulebook, section 1. A role this page does not know grants nothing. */
export type Role =
  | 'GRID_MANAGER'
  | 'GRID_ASSISTANT'
  | 'TECHNICIAN'
  | 'ACCOUNT_MANAGER'
  | 'SUPERVISOR'
  | 'HALL_CLERK'
  | 'ANALYST'
  | 'ADMIN';

let lastSeen: User | null = null;

async function askWho(): Promise<User | null> {
  const decoded = await askSession();
  setCsrfToken(decoded.csrfToken ?? '');
  lastSeen = decoded.authenticated ? decoded.user : null;
  return lastSeen;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: askWho,
  staleTime: 5 * 60_000,
});

/** Fetches the page's token anew; false if somebody else is signed in by now, in whose name nothing may be sent. */
export async function renewToken(): Promise<boolean> {
  const before = lastSeen;
  const now = await askWho();
  if (now !== null && now.id === before?.id) return true;
  setCsrfToken('');
  sessionEnded();
  return false;
}

/** Who is signed in. Only for pages behind the sign-in; elsewhere there is nobody and this throws. */
export function useUser(): User {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export function hasRole(who: User, ...roles: readonly Role[]): boolean {
  return roles.some((role) => who.roles.includes(role));
}

/** Whether an org path lies in what the user may see: the same node or one below it. */
export function covers(who: User, gridPath: string): boolean {
  return who.scopes.some((scope) => gridPath === scope || gridPath.startsWith(`${scope}/`));
}

/** Where to send the browser to sign in and come back. */
export function loginHref(returnTo: string): string {
  return `/bff/login?returnTo=${encodeURIComponent(ownPath(returnTo))}`;
}

/** Only paths of this site, never another host. */
export function ownPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';
}
