import { useCallback, useState } from 'react';
import { isObject } from '@/shared/api/decode';

const prefix = 'gridline.draft.';

type Draft<K extends string> = Record<K, string>;

/**
 * The fields of a form, kept in this tab until sent, so that a tap away loses nothing. Fields named in `unkept` (personal
 * data) live in memory only.
 */
export function useDraft<K extends string>(
  name: string,
  initial: Draft<K>,
  unkept: readonly NoInfer<K>[] = [],
) {
  const [values, setValues] = useState<Draft<K>>(() => merged(initial, stored(name)));
  const set = useCallback(
    (changes: Partial<Draft<K>>) =>
      setValues((before) => {
        const after = { ...before, ...changes };
        const kept: Record<string, string> = { ...after };
        for (const field of unkept) kept[field] = '';
        store(name, JSON.stringify(kept));
        return after;
      }),
    [name, unkept],
  );
  const clear = useCallback(() => {
    store(name, null);
    setValues(initial);
  }, [name, initial]);
  return { values, set, clear };
}

/** Has a form begin with what was typed elsewhere, in place of what was begun before; without personal data. */
export function keepDraft<K extends string>(name: string, values: Draft<K>): void {
  store(name, JSON.stringify(values));
}

/** Nothing of one user is left for the next. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function merged<K extends string>(initial: Draft<K>, kept: unknown): Draft<K> {
  const values = { ...initial };
  if (isObject(kept)) {
    for (const key in initial) {
      const value = kept[key];
      if (typeof value === 'string' && value !== '') values[key] = value;
    }
  }
  return values;
}

function stored(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

function store(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, value);
  } catch {
    // A full or forbidden store must not stop the typing.
  }
}
