import type { APIResponse } from 'playwright-core';
import type { Desk } from './browser';

/** What a test reads and prepares beside the page, with the user's own session. */
export async function getJson(desk: Desk, path: string): Promise<Record<string, unknown>> {
  return json(await desk.context.request.get(path, { headers: { Accept: 'application/json' } }), path);
}

export async function postJson(
  desk: Desk,
  path: string,
  body: unknown,
  etag?: string,
): Promise<Record<string, unknown>> {
  const session = await getJson(desk, '/bff/session');
  const headers: Record<string, string> = {
    'X-CSRF-TOKEN': String(session['csrfToken']),
    'Idempotency-Key': crypto.randomUUID(),
    ...(etag !== undefined && { 'If-Match': etag }),
  };
  return json(await desk.context.request.fetch(path, { method: 'POST', data: body, headers }), path);
}

export async function putJson(
  desk: Desk,
  path: string,
  body: unknown,
  etag: string,
): Promise<Record<string, unknown>> {
  const session = await getJson(desk, '/bff/session');
  const headers = { 'X-CSRF-TOKEN': String(session['csrfToken']), 'If-Match': etag };
  return json(await desk.context.request.fetch(path, { method: 'PUT', data: body, headers }), path);
}

/** A change by another method than the two above; without a tag the record must be new. */
export async function fetchJson(
  desk: Desk,
  method: 'PATCH' | 'PUT',
  path: string,
  body: unknown,
  etag?: string,
): Promise<Record<string, unknown>> {
  const session = await getJson(desk, '/bff/session');
  const headers = {
    'X-CSRF-TOKEN': String(session['csrfToken']),
    ...(etag !== undefined && { 'If-Match': etag }),
  };
  return json(await desk.context.request.fetch(path, { method, data: body, headers }), path);
}

export async function itemsOf(desk: Desk, path: string): Promise<Record<string, unknown>[]> {
  const { items } = await getJson(desk, path);
  return Array.isArray(items) ? items.filter(isRecord) : [];
}

/** The same as a list; anything else is an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The same as an object; anything else is an empty one. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Looks again until there is something: effects in other services arrive by event, after a long list some time later. */
export async function eventually<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`never came: ${what}`);
}

async function json(response: APIResponse, path: string): Promise<Record<string, unknown>> {
  const text = await response.text();
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${text}`);
  const parsed: unknown = JSON.parse(text);
  if (!isRecord(parsed)) throw new Error(`${path}: no object`);
  return parsed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
