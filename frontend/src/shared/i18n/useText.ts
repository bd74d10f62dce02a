import { use, useMemo, useSyncExternalStore } from 'react';
import { shownTexts, type Area, type Key, type Texts } from './catalogue';
import { currentLanguage, onLanguage, type Language } from './language';
import { fill, type Params } from './message';

export type Translate<A extends Area> = (key: Key<A>, params?: Params) => string;

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage);
}

/** The texts of an area in the user's language; suspends while they are being fetched. */
export function useText<A extends Area>(area: A): Translate<A> {
  const language = useLanguage();
  const texts = use(shownTexts(language, area));
  return useMemo(() => {
    return (key, params) => fill(find(texts, key), language, params);
  }, [texts, language]);
}

function find(texts: Texts, key: string): string {
  let node: string | Texts | undefined = texts;
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  return typeof node === 'string' ? node : key;
}
