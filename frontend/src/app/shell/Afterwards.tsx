import { Suspense } from 'react';
import { useText } from '@/shared/i18n/useText';
import { useOutbox } from '@/shared/outbox/outbox';
import { Link } from '@/shared/router/Link';
import { useUser } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { Keys } from './Keys';
import { Live } from './Live';
import { SessionOver } from './SessionOver';
import styles from './shell.module.css';
import { useOwnGrid } from './useOwnGrid';
import { useSending } from './useSending';

/** What goes on around every page, and is not needed to see the first one. */
export function Afterwards() {
  useOwnGrid();
  return (
    <>
      <Keys />
      <SessionOver />
      <Suspense fallback={null}>
        <Live />
      </Suspense>
      <Suspense fallback={null}>
        <UndoToasts />
      </Suspense>
    </>
  );
}

/** Sends unsent work, and says how much there is. */
export function Sending() {
  const t = useText('common');
  const user = useUser();
  const unsent = useOutbox().filter((one) => one.owner === user.id).length;
  useSending();
  if (unsent === 0) return null;
  return (
    <Link to="/outbox" className={styles['unsent']}>
      <Icon name="send" />
      {t('outbox.badge', { count: unsent })}
    </Link>
  );
}
