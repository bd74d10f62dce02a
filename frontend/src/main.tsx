import './shared/design/tokens.css';
import './shared/design/base.css';
import { askForRecord } from './app/ahead';
import { partsAtOnce, partsFor } from './app/pages/home/parts';
import { routes } from './app/routes';
import { chooseTheme, currentTheme } from './app/theme';
import { loadTexts } from './shared/i18n/catalogue';
import { currentLanguage } from './shared/i18n/language';
import { fetchEarly } from './shared/router/part';
import { preload, preloadAmong } from './shared/router/route';
import { askEarly } from './shared/session/asked';

// The first file of the site, small so that it is there soon. What the page will need is asked for at once instead of one thing after
// the other: who is signed in, the page with its texts, and what shows it.
chooseTheme(currentTheme());
document.documentElement.lang = currentLanguage();
const home = window.location.pathname === '/';
void askEarly().then((user) => {
  if (home && user)
    partsFor(user)
      .slice(0, partsAtOnce)
      .forEach(({ part }) => fetchEarly(part));
});
preloadAmong(routes);
preload(window.location.pathname);
askForRecord(window.location.pathname);
void Promise.all([import('./app/start'), loadTexts(currentLanguage(), 'common').catch(() => undefined)]).then(
  ([{ start }]) => start(),
);
