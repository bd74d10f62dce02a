import type { ComponentType } from 'react';
import { forgetFailedTexts, loadTexts, type Area } from '@/shared/i18n/catalogue';
import { currentLanguage } from '@/shared/i18n/language';

const failures = new Set<() => void>();

/** Something shown that is fetched when first needed: the same promise each time, until its failure is forgotten. */
export type Part<P> = () => Promise<ComponentType<P>>;

/** Fetches code and the texts it shows at once, instead of the texts when the code has come and asks for them. */
export function part<P>(load: Part<P>, ...areas: readonly Area[]): Part<P> {
  let fetching: Promise<ComponentType<P>> | null = null;
  return () => {
    fetching ??= Promise.all([load(), ...areas.map((area) => loadTexts(currentLanguage(), area))]).then(
      ([component]) => component,
      (error: unknown) => {
        // Kept: whoever shows the part has to meet the failure, not a new attempt with each rendering.
        failures.add(() => {
          fetching = null;
        });
        throw error;
      },
    );
    return fetching;
  };
}

/** Has what could not be fetched fetched anew when it is next asked for. */
export function forgetFailures(): void {
  for (const forget of failures) forget();
  failures.clear();
  forgetFailedTexts();
}

/** Has a part fetched early. What cannot be fetched now says so when it is shown. */
export function fetchEarly<P>(wanted: Part<P>): void {
  wanted().catch(() => undefined);
}
