let loader: (pathname: string) => void = () => undefined;

/** Tells links how to fetch the code of a page before it is gone to. */
export function preloadWith(load: (pathname: string) => void): void {
  loader = load;
}

export function preload(href: string): void {
  loader(href.split('?')[0] ?? href);
}
