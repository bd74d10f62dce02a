import { createElement, use } from 'react';
import type { Part } from './part';

/** Shows a part once it is there; suspends until then. */
export function Fetched<P extends object>({ part, params }: { part: Part<P>; params: P }) {
  return createElement(use(part()), params);
}
