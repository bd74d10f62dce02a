import { numberFormat, pluralRules } from './intl';
import type { Language } from './language';

export type Params = Record<string, string | number>;

/**
 * Fills a text: `{name}` stands for a parameter; `one form|other form` chooses by the parameter `count` under the
 * plural rules of the language. Numbers are written in the language's form.
 */
export function fill(text: string, language: Language, params: Params = {}): string {
  const forms = text.split('|');
  const count = params['count'];
  const single = forms.length > 1 && typeof count === 'number' && pluralOf(language, count) === 'one';
  const chosen = (single ? forms[0] : forms[forms.length - 1]) ?? text;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

function pluralOf(language: Language, count: number): Intl.LDMLPluralRule {
  return pluralRules(language).select(count);
}
