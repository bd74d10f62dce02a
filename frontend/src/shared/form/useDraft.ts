import { useCallback, useState } from 'react';
import { isObject } from '@/shared/api/decode';

const prefix = 'gridline.draft.';

type Draft<K extends string> = Record<K, string>;

/**
 * What was typed into a form, kept in this tab until sent, so that a tap away loses nothing. Fields named in `unkept` (personal
 * data) live in memory only. What was not touched is not kept: it stands as the record says by then. Only what a draft says
 * of itself, under a name with an @, is kept with anything.
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
        const personal: readonly string[] = unkept;
        const ofItself = Object.entries(before).filter(([field]) => field.startsWith('@'));
        const typed = Object.entries({ ...stored(name), ...changes });
        const kept = [...ofItself, ...typed].filter(([field]) => !personal.includes(field));
        store(name, JSON.stringify(Object.fromEntries(kept)));
        return { ...before, ...changes };
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

function merged<K extends string>(initial: Draft<K>, kept: Readonly<Record<string, unknown>>): Draft<K> {
  const values = { ...initial };
  for (const key in initial) {
    const value = kept[key];
    if (typeof value === 'string') values[key] = value;
  }
  return values;
}

function stored(name: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
    return isObject(kept) ? kept : {};
  } catch {
    return {};
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
