/** What a request needs to be accepted. Kept in memory only; the session itself is an HttpOnly cookie. */
let token = '';
const listeners = new Set<() => void>();

export function csrfToken(): string {
  return token;
}

export function setCsrfToken(value: string): void {
  token = value;
}

/** Called when the server no longer knows the session. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
