import { useCallback, useEffect, useMemo, useState } from 'react';

/** Records of one chunk of a long list. */
export const chunkSize = 50;

/** A list of so few chunks is shown whole. */
const alwaysWhole = 4;

/** How far from the screen records are made, so that scrolling does not meet gaps. */
const margin = '1500px 0px';

type Known = { near: ReadonlySet<number>; heights: ReadonlyMap<number, number> };

/** What an observer says of some chunks, added to what was known. */
function after(before: Known, entries: readonly IntersectionObserverEntry[]): Known {
  const near = new Set(before.near);
  const heights = new Map(before.heights);
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const at = Number(target.getAttribute('data-chunk'));
    // What has the focus stays, so that the keyboard goes on from there.
    if (isIntersecting || target.contains(document.activeElement)) near.add(at);
    else if (near.delete(at)) heights.set(at, boundingClientRect.height);
  }
  const same = near.size === before.near.size && [...near].every((one) => before.near.has(one));
  return same ? before : { near, heights };
}

/** Which chunks of a list are near the screen, and how high the others were when they last were. */
export function useNearChunks(rowHeight: number) {
  const [{ near, heights }, setKnown] = useState<Known>(() => ({
    near: new Set([0, 1]),
    heights: new Map(),
  }));
  const observer = useMemo(() => {
    // Not there where nothing is laid out: everything is near then.
    if (!('IntersectionObserver' in window)) return null;
    return new IntersectionObserver((entries) => setKnown((before) => after(before, entries)), {
      rootMargin: margin,
    });
  }, []);
  useEffect(() => () => observer?.disconnect(), [observer]);
  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !observer) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return {
    watch,
    isNear: (at: number, all: number) => observer === null || all <= alwaysWhole || near.has(at),
    heightOf: (at: number, rows: number) => heights.get(at) ?? rows * rowHeight,
  };
}
