import { readFileSync } from 'node:fs';

export type Language = 'zh-CN' | 'en';
type Params = Record<string, string | number>;

/** What the page says in a language, read from the page's own texts. */
export function texts(language: Language) {
  const areas = new Map<string, unknown>();
  return (area: string, key: string, params: Params = {}): string => {
    if (!areas.has(area)) {
      const file = new URL(`../src/shared/i18n/locales/${language}/${area}.json`, import.meta.url);
      areas.set(area, JSON.parse(readFileSync(file, 'utf8')));
    }
    let node: unknown = areas.get(area);
    for (const part of key.split('.')) {
      node =
        typeof node === 'object' && node !== null
          ? Object.entries(node).find(([name]) => name === part)?.[1]
          : null;
    }
    if (typeof node !== 'string') throw new Error(`no text ${area}:${key}`);
    return node.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}
