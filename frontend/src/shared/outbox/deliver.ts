import { send } from '@/shared/api/client';
import { isProblem, Unreachable } from '@/shared/api/problem';
import { isObject } from '@/shared/api/decode';
import { differences, type Entry } from './entry';

/** What came back: the tag of the record after it, where it has one, and what the server said. */
export type Delivery = { etag: string | null; answer: unknown };

/** Sends one piece of work. */
export async function deliver(entry: Entry): Promise<Delivery> {
  const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/json' });
  if (entry.etag !== null) headers.set('If-Match', entry.etag);
  if (entry.method === 'POST') headers.set('Idempotency-Key', entry.id);
  const response = await send(entry.url, { method: entry.method, headers, body: entry.body });
  const answer: unknown = await response.json().catch(() => null);
  return { etag: response.headers.get('ETag'), answer };
}

/** What stands there now: the part which the work changes, and its tag. */
export async function lookUp(entry: Entry): Promise<{ theirs: unknown; etag: string }> {
  const response = await send(entry.subject, { headers: { Accept: 'application/json' } });
  const whole: unknown = await response.json();
  const theirs = entry.part === null ? whole : isObject(whole) ? whole[entry.part] : null;
  return { theirs, etag: response.headers.get('ETag') ?? '' };
}

/** What came of an attempt: done, in conflict, refused with reasons, or to be tried again later. */
export type Outcome =
  | ({ kind: 'done' } & Delivery)
  | { kind: 'conflict' }
  | { kind: 'refused'; complaints: readonly string[] }
  | { kind: 'later' };

export async function attempt(entry: Entry): Promise<Outcome> {
  try {
    return { kind: 'done', ...(await deliver(entry)) };
  } catch (error) {
    if (error instanceof Unreachable || !isProblem(error)) return { kind: 'later' };
    if (error.status === 412) return afterConflict(entry);
    if (error.status >= 500 || [401, 409, 429].includes(error.status)) return { kind: 'later' };
    const told = error.violations.map((one) => one.message || one.code);
    return { kind: 'refused', complaints: told.length > 0 ? told : [error.detail || error.title] };
  }
}

/** The version moved on. If what stands there is what was to be said, the answer was lost and all is well. */
async function afterConflict(entry: Entry): Promise<Outcome> {
  try {
    const { theirs, etag } = await lookUp(entry);
    return differences(JSON.parse(entry.body), theirs).length === 0
      ? { kind: 'done', etag, answer: theirs }
      : { kind: 'conflict' };
  } catch {
    return { kind: 'later' };
  }
}
