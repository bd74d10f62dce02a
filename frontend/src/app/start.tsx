import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onLanguage } from '@/shared/i18n/language';
import { App } from './App';
import { createQueries } from './queries';
import { startServiceWorker } from './serviceWorker';
import { keepEarlyKeys } from './shell/earlyKey';

/** Shows the site. */
export function start(): void {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no root');
  const queries = createQueries();
  // Answers carry texts in the language they were asked in.
  onLanguage(() => void queries.invalidateQueries());
  keepEarlyKeys();
  startServiceWorker();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
