import type { ComponentType } from 'react';
import { loadTexts, type Area } from '@/shared/i18n/catalogue';
import { currentLanguage } from '@/shared/i18n/language';

/** Something shown that is fetched when first needed: the same promise each time, a new one after a failure. */
export type Part<P> = () => Promise<ComponentType<P>>;

/** Fetches code and the texts it shows at once, instead of the texts when the code has come and asks for them. */
export function part<P>(load: Part<P>, ...areas: readonly Area[]): Part<P> {
  let fetching: Promise<ComponentType<P>> | null = null;
  return () => {
    fetching ??= Promise.all([load(), ...areas.map((area) => loadTexts(currentLanguage(), area))]).then(
      ([component]) => component,
      (error: unknown) => {
        fetching = null;
        throw error;
      },
    );
    return fetching;
  };
}

/** Has a part fetched early. What cannot be fetched now says so when it is shown. */
export function fetchEarly<P>(wanted: Part<P>): void {
  wanted().catch(() => undefined);
}
