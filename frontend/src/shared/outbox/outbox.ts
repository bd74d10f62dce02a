import { useSyncExternalStore } from 'react';
import { attempt } from './deliver';
import type { Entry } from './entry';
import { dropAll, dropEntry, readEntries, writeEntry } from './store';

let entries: readonly Entry[] = [];
let loaded = false;
let sending: Promise<number> | null = null;
const listeners = new Set<() => void>();
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('gridline-outbox');
others?.addEventListener('message', () => void refreshOutbox());

/** Everything unsent on this device, the oldest first. */
export function useOutbox(): readonly Entry[] {
  return useSyncExternalStore(subscribe, () => entries);
}

export function currentOutbox(): readonly Entry[] {
  return entries;
}

/** Reads again what is kept; a browser that keeps nothing has an empty outbox. */
export async function refreshOutbox(): Promise<void> {
  loaded = true;
  entries = await readEntries().catch(() => []);
  for (const listener of listeners) listener();
}

async function changed(): Promise<void> {
  await refreshOutbox();
  others?.postMessage('changed');
}

export async function keep(entry: Entry): Promise<void> {
  await writeEntry(entry);
  await changed();
}

/** Takes a piece of work back: what was done in the field and not sent is lost, by the user's own decision. */
export async function discard(id: string): Promise<void> {
  await dropEntry(id);
  await changed();
}

/** Sends again over what stands there now, after the user has seen both. */
export async function insist(entry: Entry, etag: string): Promise<void> {
  await writeEntry({ ...entry, etag, state: 'waiting' });
  await changed();
}

export async function forgetOutbox(): Promise<void> {
  await dropAll().catch(() => undefined);
  await changed();
}

/** Told of each piece that arrived, with what the server said. */
export type OnSent = (entry: Entry, answer: unknown) => void;

/**
 * Sends what waits, in the order it was done, and returns how many arrived. Stops at the first that has to wait: a later
 * piece may rest on an earlier one. Only one tab sends at a time.
 */
export function flush(owner: string, onSent: OnSent = () => undefined): Promise<number> {
  sending ??= exclusively(() => sendAll(owner, onSent)).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(owner: string, onSent: OnSent): Promise<number> {
  await refreshOutbox();
  let sent = 0;
  const stuck = new Set(entries.filter((one) => one.state !== 'waiting').map((one) => one.subject));
  for (const { id } of entries) {
    const entry = entries.find((one) => one.id === id);
    if (entry?.state !== 'waiting' || entry.owner !== owner) continue;
    // What rests on a version in dispute waits until the dispute is settled.
    if (entry.etag !== null && stuck.has(entry.subject)) continue;
    const outcome = await attempt(entry);
    if (outcome.kind === 'later') break;
    if (outcome.kind === 'done') {
      await follow(entry, outcome.etag);
      await dropEntry(entry.id);
      sent += 1;
      onSent(entry, outcome.answer);
    } else {
      if (outcome.kind === 'conflict') stuck.add(entry.subject);
      const complaints = outcome.kind === 'refused' ? outcome.complaints : [];
      await writeEntry({ ...entry, state: outcome.kind, complaints });
    }
    await changed();
  }
  return sent;
}

/** Own later work on the same version of a record goes on from the version this one made: nobody came between. */
async function follow(sent: Entry, etag: string | null): Promise<void> {
  if (sent.etag === null || etag === null) return;
  for (const later of entries) {
    if (later.id === sent.id || later.subject !== sent.subject || later.etag !== sent.etag) continue;
    await writeEntry({ ...later, etag });
  }
}

async function exclusively(work: () => Promise<number>): Promise<number> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('gridline-outbox', { ifAvailable: true }, (lock) => (lock ? work() : 0));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!loaded) void refreshOutbox();
  return () => listeners.delete(listener);
}
