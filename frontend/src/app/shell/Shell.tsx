import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Button } from '@/shared/ui/Button';
import { Toasts } from '@/shared/ui/Toasts';
import { useWide } from '@/shared/ui/useWide';
import { seenBy } from '../offline';
import { takeNewVersion, useNewVersion } from '../serviceWorker';
import { afterFirstPage } from './afterFirstPage';
import { Places } from './Places';
import styles from './shell.module.css';
import { tabsOf } from './tabs';
import { useOnline } from './useOnline';

const around = () => afterFirstPage().then(() => import('./Afterwards'));
const Afterwards = lazy(() => around().then((part) => ({ default: part.Afterwards })));
const Sending = lazy(() => around().then((part) => ({ default: part.Sending })));

/** Only for wide windows: phones have tabs, and need not load it. */
const Side = lazy(() => import('./Side').then((part) => ({ default: part.Side })));

export function Shell({ children }: { children: ReactNode }) {
  const t = useText('common');
  const user = useUser();
  const wide = useWide();
  const online = useOnline();
  const newVersion = useNewVersion();
  useEffect(() => void seenBy(user.id), [user.id]);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        {t('action.skip')}
      </a>
      {!online && (
        <div className={styles['offline']} role="status">
          <Icon name="offline" />
          {t('state.offline')}
        </div>
      )}
      {newVersion && (
        <div className={styles['offline']} role="status">
          {t('state.newVersion')}
          <Button look="quiet" onClick={takeNewVersion}>
            {t('action.refresh')}
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        <Sending />
      </Suspense>
      {wide && (
        // Its place is kept while it comes.
        <Suspense fallback={<header className={styles['side']} />}>
          <Side user={user} />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {!wide && (
        <nav className={styles['tabs']} aria-label={t('nav.label')}>
          <Places places={tabsOf(user)} look={styles['tab']} />
        </nav>
      )}
      <Toasts />
      <Suspense fallback={null}>
        <Afterwards />
      </Suspense>
    </div>
  );
}
