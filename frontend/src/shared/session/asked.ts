import { fields, flag, listOf, maybe, text, type Decoded } from '@/shared/api/decode';
import { Problem, Unreachable } from '@/shared/api/problem';

const user = fields({
  id: text,
  name: text,
  roles: listOf(text),
  scopes: listOf(text),
});

const answer = fields({
  authenticated: flag,
  user: maybe(user),
  csrfToken: maybe(text),
});

export type User = Decoded<typeof user>;

type Answer = Decoded<typeof answer>;

let early: Promise<Answer> | null = null;

async function ask(): Promise<Answer> {
  const response = await fetch('/bff/session', { headers: { Accept: 'application/json' } }).catch(
    (error: unknown) => {
      throw new Unreachable(error);
    },
  );
  if (!response.ok) throw await Problem.of(response);
  return answer(await response.json(), 'session');
}

/** Asks who is signed in while the page's code is still on its way; null if nobody is, or if it cannot be told yet. */
export function askEarly(): Promise<User | null> {
  early = ask();
  return early.then(
    (told) => (told.authenticated ? told.user : null),
    // Whoever takes the answer sees the failure.
    () => null,
  );
}

/** The answer to the early question, once; after that a new one. */
export function askSession(): Promise<Answer> {
  const asked = early ?? ask();
  early = null;
  return asked;
}
