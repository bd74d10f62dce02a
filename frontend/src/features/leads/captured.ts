import { useSyncExternalStore } from 'react';
import { fields, listOf, oneOf, text, type Decoded } from '@/shared/api/decode';
import { today } from '@/shared/format/date';
import { captureAnswer, captureOutcomes, leadKinds } from './model';

const fates = ['WAITING', ...captureOutcomes] as const;

const captured = fields({
  id: text,
  campaignId: text,
  kind: oneOf(leadKinds),
  on: text,
  at: text,
  fate: oneOf(fates),
});

/** One capture of this tab, without the person: when, for which campaign, and what became of it. */
export type Captured = Decoded<typeof captured>;

/** Among the drafts, so that it is forgotten with them when somebody signs out. */
const key = 'gridline.draft.captured';
const listeners = new Set<() => void>();
let all: readonly Captured[] | null = null;

/** What was captured today, the latest first. */
export function useCaptured(): readonly Captured[] {
  return useSyncExternalStore(subscribe, current);
}

export function note(id: string, campaignId: string, kind: Captured['kind'], now = new Date()): void {
  const one: Captured = { id, campaignId, kind, on: today(now), at: now.toISOString(), fate: 'WAITING' };
  write([one, ...current().filter((each) => each.id !== id)]);
}

/** The server said what became of it. */
export function arrived(id: string, answer: unknown): Captured['fate'] | null {
  try {
    const { outcome } = captureAnswer(answer, 'captured');
    write(current().map((one) => (one.id === id ? { ...one, fate: outcome } : one)));
    return outcome;
  } catch {
    return null;
  }
}

function current(): readonly Captured[] {
  all ??= stored().filter((one) => one.on === today());
  return all;
}

function stored(): readonly Captured[] {
  try {
    return listOf(captured)(JSON.parse(sessionStorage.getItem(key) ?? '[]'), 'captured');
  } catch {
    return [];
  }
}

function write(changed: readonly Captured[]): void {
  all = changed.slice(0, 300);
  try {
    sessionStorage.setItem(key, JSON.stringify(all));
  } catch {
    // The tally is for the eye; what was captured is kept in the outbox.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
