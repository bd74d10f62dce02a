/**
 * Turns what came over the wire into a typed value, or refuses it: nothing unknown slips through.
 *
 * @param path where the value stands in the answer, for whoever has to read the refusal
 * @param from the address that gave the answer, for the answer as a whole only
 */
export type Decoder<T> = (value: unknown, path: string, from?: string) => T;

export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** The server answered with something this version of the page does not know. */
export class UnexpectedAnswer extends Error {
  constructor(path: string, expected: string, value: unknown) {
    super(`${path}: expected ${expected}, got ${value === null ? 'null' : typeof value}`);
    this.name = 'UnexpectedAnswer';
  }
}

export const text: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new UnexpectedAnswer(path, 'text', value);
  return value;
};

export const number: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new UnexpectedAnswer(path, 'number', value);
  return value;
};

export const flag: Decoder<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new UnexpectedAnswer(path, 'boolean', value);
  return value;
};

export const anything: Decoder<unknown> = (value) => value;

/** One of a closed set; an unknown member is refused, never mapped to a default. */
export function oneOf<const T extends string>(members: readonly T[]): Decoder<T> {
  return (value, path) => {
    const found = members.find((member) => member === value);
    if (found === undefined) {
      const shown = typeof value === 'string' ? `“${value}”` : typeof value;
      throw new UnexpectedAnswer(path, `${members.join(' | ')} (${shown})`, value);
    }
    return found;
  };
}

/** Absent and null are the same to a reader. */
export function maybe<T>(inner: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === undefined || value === null ? null : inner(value, path));
}

export function withDefault<T>(inner: Decoder<T>, fallback: T): Decoder<T> {
  return (value, path) => (value === undefined || value === null ? fallback : inner(value, path));
}

export function listOf<T>(inner: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new UnexpectedAnswer(path, 'list', value);
    return value.map((item, index) => inner(item, `${path}[${index}]`));
  };
}

export function mapOf<T>(inner: Decoder<T>): Decoder<Record<string, T>> {
  return (value, path) => {
    if (!isObject(value)) throw new UnexpectedAnswer(path, 'object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, inner(item, `${path}.${key}`)]),
    );
  };
}

type Fields<S> = { [K in keyof S]: Decoded<S[K]> };

export function fields<S extends { [K in keyof S]: Decoder<unknown> }>(shape: S): Decoder<Fields<S>> {
  return (value, path) => {
    if (!isObject(value)) throw new UnexpectedAnswer(path, 'object', value);
    const decoded: Partial<Fields<S>> = {};
    for (const key in shape) {
      Object.assign(decoded, { [key]: shape[key](value[key], path ? `${path}.${key}` : key) });
    }
    if (!hasAll(decoded, shape)) throw new UnexpectedAnswer(path, 'object', value);
    return decoded;
  };
}

/**
 * Like {@link fields}, and the compiler checks that each field exists in the schema the service published, so that a
 * renamed field breaks the build and not the page.
 */
// The schema is named by the caller and only checked against.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function answer<Dto extends object>() {
  return <S extends { [K in keyof S]: K extends keyof Dto ? Decoder<unknown> : never }>(
    shape: S,
  ): Decoder<Fields<S>> => fields<S>(shape);
}

function hasAll<S extends object>(decoded: Partial<Fields<S>>, shape: S): decoded is Fields<S> {
  return Object.keys(shape).every((key) => key in decoded);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
