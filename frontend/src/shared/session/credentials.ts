/** What a request needs to be accepted. Kept in memory only; the session itself is an HttpOnly cookie. */
let token = '';
const listeners = new Set<() => void>();
/** Whether the session ended before anybody listened. */
let untold = false;

export function csrfToken(): string {
  return token;
}

export function setCsrfToken(value: string): void {
  token = value;
  if (value !== '') untold = false;
}

/** Called when the server no longer knows the session. */
export function sessionEnded(): void {
  untold = listeners.size === 0;
  for (const listener of listeners) listener();
}

export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  if (untold) listener();
  untold = false;
  return () => listeners.delete(listener);
}
