import './shared/design/tokens.css';
import './shared/design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { createQueries } from './app/queries';
import { routes } from './app/routes';
import { startServiceWorker } from './app/serviceWorker';
import { chooseTheme, currentTheme } from './app/theme';
import { loadTexts } from './shared/i18n/catalogue';
import { currentLanguage, onLanguage } from './shared/i18n/language';
import { preloadWith } from './shared/router/preload';

const queries = createQueries();
const place = document.getElementById('root');
if (!place) throw new Error('the page has no root');

chooseTheme(currentTheme());
document.documentElement.lang = currentLanguage();
// Answers carry texts in the language they were asked in.
preloadWith((pathname) => routes.forEach((route) => route.preload(pathname)));
onLanguage(() => void queries.invalidateQueries());

startServiceWorker();

const root = createRoot(place);
void loadTexts(currentLanguage(), 'common').finally(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
