import { useSyncExternalStore } from 'react';
import { afterFirstPage } from './shell/afterFirstPage';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/**
 * Keeps the pages and what was seen for the time without a network. A newer version is not taken while somebody works with
 * this one: it is offered, and loaded when the user says so.
 */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let reloading = false;
  const controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!controlled || reloading) return;
    reloading = true;
    window.location.reload();
  });
  // It fetches all pages of the site, for which the first page does not wait.
  void afterFirstPage()
    .then(() => serviceWorker.register('/sw.js'))
    .then(
      (registration) => {
        offer(registration.waiting);
        registration.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => {
            if (installing.state === 'installed' && serviceWorker.controller) offer(installing);
          });
        });
      },
      // Without it everything works but for the time without a network.
      () => undefined,
    );
}

/** Whether a newer version of the pages is there. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
}

export function takeNewVersion(): void {
  waiting?.postMessage({ type: 'SKIP_WAITING' });
}

function offer(worker: ServiceWorker | null): void {
  if (!worker) return;
  waiting = worker;
  for (const listener of listeners) listener();
}
