import { words, type Raw } from '@/shared/router/raw';

/** What a list with saved views has in its address besides its filter. */
export type Viewed = {
  q?: string;
  /** The saved view applied last; `all` when the user wants the list as it is. */
  view?: string;
};

export function viewed(raw: Raw): Viewed {
  return { q: words(raw['q']), view: words(raw['view']) };
}
