import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { useSearch } from '@/shared/router/useSearch';
import { loginHref, ownPath, sessionQuery } from '@/shared/session/session';
import { ButtonAnchor } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { LanguageChoice } from '../settings/LanguageChoice';
import { Mark } from '../shell/Mark';
import styles from './login.module.css';

export function LoginPage() {
  const t = useText('common');
  const returnTo = useSearch(returnPath);
  const session = useQuery(sessionQuery);
  const signedIn = Boolean(session.data);
  useEffect(() => {
    if (signedIn) go(returnTo, { replace: true });
  }, [signedIn, returnTo]);
  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <p className={styles['brand']}>
          <Mark size={40} />
          <span>{t('brand')}</span>
        </p>
        <div className={styles['words']}>
          <h1>{t('login.title')}</h1>
          <p>{t('login.text')}</p>
        </div>
        <ol className={styles['road']}>
          <li>{t('login.road1')}</li>
          <li>{t('login.road2')}</li>
          <li>{t('login.road3')}</li>
          <li>{t('login.road4')}</li>
        </ol>
        {session.isError && <Notice tone="warn" role="alert" title={t('error.away')} />}
        <ButtonAnchor look="primary" href={loginHref(returnTo)}>
          {t('login.signIn')}
        </ButtonAnchor>
        <LanguageChoice />
      </div>
    </main>
  );
}

function returnPath(raw: Readonly<Record<string, string>>): string {
  return ownPath(raw['returnTo']);
}
