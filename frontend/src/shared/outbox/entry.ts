/** What can be done without the network and is sent later. */
export const workKinds = [
  'survey-facts',
  'survey-residents',
  'survey-sample',
  'building-household',
  'customer-action',
  'lead-capture',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** One piece of work that was not sent yet, as it lies on this device. */
export type Entry = {
  /** Also its Idempotency-Key: sent however often, done once. */
  id: string;
  /** Who did it; nobody else's session sends it. */
  owner: string;
  kind: WorkKind;
  /** What it is about, in the user's words, and where that is. */
  name: string;
  place: string;
  /** Address of the record it changes, to see what stands there now. */
  subject: string;
  /** The part of that record which it changes; null for all of it. */
  part: string | null;
  method: string;
  url: string;
  /** The version it was based on; null for what is only added. */
  etag: string | null;
  body: string;
  queuedAt: string;
  state: 'waiting' | 'conflict' | 'refused';
  /** Why the server refused it. */
  complaints: readonly string[];
};

/** A field of which two people said different things. */
export type Difference = { field: string; mine: unknown; theirs: unknown };

/**
 * Where my change and the record as it stands differ. The day of a statement is no difference: the same thing said on
 * another day is the same thing.
 */
export function differences(mine: unknown, theirs: unknown): Difference[] {
  const said = flat(mine);
  const stands = flat(theirs);
  return [...said]
    .filter(([field]) => field !== 'asOf')
    .map(([field, value]) => ({ field, mine: value, theirs: stands.get(field) ?? null }))
    .filter((one) => one.mine !== one.theirs);
}

function flat(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map(path === '' ? [] : [[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path === '' ? key : `${path}.${key}`)]),
  );
}
