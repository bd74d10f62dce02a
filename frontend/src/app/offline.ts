/** Name of the cache in which the service worker keeps what was seen; the same as in `vite.config.ts`. */
const seen = 'gridline-seen';
const whoseKey = 'gridline.seenBy';

/** Forgets what was kept for reading without a network. */
export async function forgetSeen(): Promise<void> {
  try {
    localStorage.removeItem(whoseKey);
    await caches.delete(seen);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What one user saw is not left for the next on the same device. */
export async function seenBy(userId: string): Promise<void> {
  try {
    if (localStorage.getItem(whoseKey) === userId) return;
    const before = localStorage.getItem(whoseKey);
    localStorage.setItem(whoseKey, userId);
    if (before !== null) await caches.delete(seen);
  } catch {
    // As above.
  }
}
