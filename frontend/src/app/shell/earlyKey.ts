import { cutRestShort } from './afterFirstPage';
import { isField, shortcutOf } from './shortcuts';

let early: KeyboardEvent | null = null;

function keep(event: KeyboardEvent): void {
  if (event.defaultPrevented || shortcutOf(event, isField(event.target)) === null) return;
  event.preventDefault();
  early = event;
  cutRestShort();
}

/** Keeps a key that asks for something until what it asks for is there, which is fetched then. */
export function keepEarlyKeys(): void {
  window.addEventListener('keydown', keep);
}

/** The key pressed last before, if there was one; from now on nothing is kept. */
export function takeEarlyKey(): KeyboardEvent | null {
  window.removeEventListener('keydown', keep);
  const taken = early;
  early = null;
  return taken;
}
