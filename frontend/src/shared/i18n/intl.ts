/**
 * Making one of these costs a hundred times what using it does, and a list shows hundreds of numbers and days: each is made once for
 * a language and a form.
 */
function kept<T>(make: () => T, all: Map<string, T>, key: string): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

export function numberFormat(language: string, form: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(() => new Intl.NumberFormat(language, form), numbers, language + JSON.stringify(form));
}

export function dateFormat(language: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(() => new Intl.DateTimeFormat(language, form), dates, language + JSON.stringify(form));
}

export function pluralRules(language: string): Intl.PluralRules {
  return kept(() => new Intl.PluralRules(language), plurals, language);
}
