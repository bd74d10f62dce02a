import { lazy, type ComponentType, type ReactNode } from 'react';
import { paramsOf, type ParamsOf, type Path } from './paths';

/** A page with its address. */
export type Route = {
  /** The page at an address, or null when the address is another's. */
  at: (pathname: string) => ReactNode;
  /** Fetches the page's code if the address is its own. */
  preload: (pathname: string) => void;
};

/** The page at an address among those of a list. */
export function pageAt(routes: readonly Route[], pathname: string): ReactNode {
  return routes.map((one) => one.at(pathname)).find((page) => page !== null) ?? null;
}

/**
 * Pages whose very list is fetched when the first of them is gone to, so that those who never go there do not carry it.
 * `begins` tells their addresses.
 */
export function section(begins: RegExp, load: () => Promise<readonly Route[]>, otherwise: ReactNode): Route {
  const Section = lazy(async () => {
    const routes = await load();
    return {
      default: ({ pathname }: { pathname: string }) => pageAt(routes, pathname) ?? otherwise,
    };
  });
  return {
    at: (pathname) => (begins.test(pathname) ? <Section pathname={pathname} /> : null),
    preload: (pathname) => {
      if (!begins.test(pathname)) return;
      load()
        .then((routes) => routes.forEach((one) => one.preload(pathname)))
        .catch(() => undefined);
    },
  };
}

/** A page that is fetched when it is first gone to; the parts of its address are its properties. */
export function route<P extends Path>(path: P, load: () => Promise<ComponentType<ParamsOf<P>>>): Route {
  const Page = lazy(async () => ({ default: await load() }));
  return {
    at: (pathname) => {
      const params = paramsOf(path, pathname);
      return params === null ? null : <Page key={pathname} {...params} />;
    },
    preload: (pathname) => {
      // A page that cannot be fetched now says so when it is gone to.
      if (paramsOf(path, pathname) !== null) load().catch(() => undefined);
    },
  };
}
