import { useEffect, useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { currentHref } from '@/shared/router/location';
import { onSessionEnded } from '@/shared/session/credentials';
import { loginHref } from '@/shared/session/session';
import { ButtonAnchor } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';

/** The session ended while working: sign in again and come back to the same page; drafts are still there. */
export function SessionOver() {
  const t = useText('common');
  const [over, setOver] = useState(false);
  useEffect(() => onSessionEnded(() => setOver(true)), []);
  if (!over) return null;
  return (
    <Dialog title={t('session.over')} onClose={() => setOver(false)}>
      <p>{t('session.overText')}</p>
      <ButtonAnchor look="primary" href={loginHref(currentHref())}>
        {t('session.signInAgain')}
      </ButtonAnchor>
    </Dialog>
  );
}
