import { useCallback, useRef } from 'react';

/** A fresh key; `crypto.randomUUID` is missing where the page is not served over TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps the Idempotency-Key of a submission: trying the same content again sends the same key, so that a lost answer
 * cannot double its effect; other content, or a new submission after success, gets a key of its own.
 */
export function useIdempotencyKey() {
  const last = useRef<{ content: string; key: string } | null>(null);
  const keyFor = useCallback((content: unknown) => {
    const written = JSON.stringify(content) || '';
    if (last.current?.content !== written) last.current = { content: written, key: newKey() };
    return last.current.key;
  }, []);
  const settled = useCallback(() => {
    last.current = null;
  }, []);
  return { keyFor, settled };
}
