import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from './entry';

type Shape = DBSchema & { entries: { key: string; value: Entry } };

let opened: Promise<IDBPDatabase<Shape>> | null = null;

function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('gridline-outbox', 1, {
    upgrade: (db) => void db.createObjectStore('entries', { keyPath: 'id' }),
  });
  return opened;
}

export async function readEntries(): Promise<Entry[]> {
  const entries = await (await database()).getAll('entries');
  return entries.sort((a, b) => a.queuedAt.localeCompare(b.queuedAt));
}

export async function writeEntry(entry: Entry): Promise<void> {
  await (await database()).put('entries', entry);
}

export async function dropEntry(id: string): Promise<void> {
  await (await database()).delete('entries', id);
}

export async function dropAll(): Promise<void> {
  await (await database()).clear('entries');
}
