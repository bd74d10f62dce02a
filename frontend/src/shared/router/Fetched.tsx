import { createElement, use, useEffect, useState, type ReactNode } from 'react';
import type { Part } from './part';

/** Shows a part once it is there; suspends until then. */
export function Fetched<P extends object>({ part, params }: { part: Part<P>; params: P }) {
  return createElement(use(part()), params);
}

/** Shows nothing until what is shown now has been drawn: for what lies below the first screen, and may come after it. */
export function AfterDrawing({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  return drawn && children;
}
