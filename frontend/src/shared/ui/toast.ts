export type Toast = { id: number; text: string };

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says in passing that something was done. */
export function say(text: string): void {
  last += 1;
  const id = last;
  toasts = [...toasts.slice(-2), { id, text }];
  tell();
  setTimeout(() => {
    toasts = toasts.filter((toast) => toast.id !== id);
    tell();
  }, 5_000);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
