import { lazy, Suspense } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { Loading } from '@/shared/ui/State';

const Approvals = lazy(() => import('./home/Approvals'));
const DueItems = lazy(() => import('./home/DueItems'));

/** What to do today, by role. */
export function HomePage() {
  const t = useText('home');
  const user = useUser();
  const format = useFormat();
  return (
    <Page title={t('hello', { name: user.name })} note={format.day(today())}>
      <Suspense fallback={<Loading rows={6} />}>
        {hasRole(user, 'SUPERVISOR') && <Approvals />}
        {hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'ACCOUNT_MANAGER') && <DueItems />}
      </Suspense>
    </Page>
  );
}
