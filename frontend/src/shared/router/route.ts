import type { Area } from '@/shared/i18n/catalogue';
import { fetchEarly, forgetFailures, part, type Part } from './part';
import { paramsOf, type ParamsOf, type Path } from './paths';

/** Shows a part with its properties; told by whoever renders, so that the table of pages needs no renderer. */
export type Show<T> = <P extends object>(page: Part<P>, params: P) => T;

/** A page with its address. */
export type Route = {
  /** What `show` makes of the page at an address, or null when the address is another's. */
  at: <T>(pathname: string, show: Show<T>) => T | null;
  /** Fetches code and texts of the page if the address is its own. */
  preload: (pathname: string) => boolean;
};

/** A page that is fetched when it is first gone to; the parts of its address are its properties. */
export function route<P extends Path>(path: P, load: Part<ParamsOf<P>>, ...areas: readonly Area[]): Route {
  const page = part(load, ...areas);
  return {
    at: (pathname, show) => {
      const params = paramsOf(path, pathname);
      return params === null ? null : show(page, params);
    },
    preload: (pathname) => {
      if (paramsOf(path, pathname) === null) return false;
      fetchEarly(page);
      return true;
    },
  };
}

/** The page at an address among those of a list; null where there is none. */
export function pageAt<T>(routes: readonly Route[], pathname: string, show: Show<T>): T | null {
  for (const one of routes) {
    const shown = one.at(pathname, show);
    if (shown !== null) return shown;
  }
  return null;
}

let known: readonly Route[] = [];

/** Tells links which pages there are. */
export function preloadAmong(routes: readonly Route[]): void {
  known = routes;
}

/** Fetches a page before it is gone to, also one that could not be fetched before. */
export function preload(href: string): void {
  forgetFailures();
  const pathname = href.split('?')[0] ?? href;
  known.find((one) => one.preload(pathname));
}
