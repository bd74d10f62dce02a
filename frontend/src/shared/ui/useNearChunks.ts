import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { after, atFirst, blocksOf, chunkSize } from './nearChunks';

/** A list of so few chunks is shown whole. */
const alwaysWhole = 4;

/** What was read of a list is printed whole unless it is longer than this; paper for more is nobody's wish. */
const printedAtMost = 100;

/** How far from the screen records are made, so that scrolling does not meet gaps. */
const comes = '1500px 0px';

/** How far they must be to go again: farther, so that none comes and goes in turns. */
const goes = '2500px 0px';

/** What of a list of records is on the page, and what only holds the place of the others by its height. */
export function useNearChunks(records: number, rowHeight: number) {
  const usual = chunkSize * rowHeight;
  const [known, setKnown] = useState(atFirst);
  const observers = useMemo(() => {
    // Not there where nothing is laid out: everything is near then.
    if (!('IntersectionObserver' in window)) return null;
    const told = (entries: IntersectionObserverEntry[]) =>
      setKnown((before) => after(before, entries, usual));
    return {
      gaps: new IntersectionObserver(told, { rootMargin: comes }),
      chunks: new IntersectionObserver(told, { rootMargin: goes }),
    };
  }, [usual]);
  useEffect(
    () => () => {
      observers?.gaps.disconnect();
      observers?.chunks.disconnect();
    },
    [observers],
  );
  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !observers) return undefined;
      const observer = element.hasAttribute('data-gap') ? observers.gaps : observers.chunks;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observers],
  );
  const printing = usePrinting();
  const chunks = Math.ceil(records / chunkSize);
  const whole = observers === null || chunks <= (printing ? printedAtMost : alwaysWhole);
  return { watch, blocks: blocksOf(known, chunks, whole, usual) };
}

/** Whether the page is being printed. The browser takes what is there when its listeners have returned. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
