import type { Texts } from './catalogue';

/** The English texts by file; a list of its own, fetched by those who read English. */
export const english = import.meta.glob<{ default: Texts }>('./locales/en/*.json');
