import { lazy, Suspense } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { Loading } from '@/shared/ui/State';

const Tiles = lazy(() => import('./home/Tiles'));
const Lapsing = lazy(() => import('./home/Lapsing'));
const TopCommunities = lazy(() => import('./home/TopCommunities'));
const Approvals = lazy(() => import('./home/Approvals'));
const DueItems = lazy(() => import('./home/DueItems'));
const MyCustomers = lazy(() => import('./home/MyCustomers'));
const Activations = lazy(() => import('./home/Activations'));
const SaleableTariffs = lazy(() => import('./home/SaleableTariffs'));

/** What to do today, by role. */
export function HomePage() {
  const t = useText('home');
  const c = useText('common');
  const user = useUser();
  const format = useFormat();
  return (
    <Page
      title={t('hello', { name: user.name })}
      note={format.day(today())}
      actions={
        hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN') && (
          <ButtonLink to="/leads/capture" icon="plus">
            {c('nav.capture')}
          </ButtonLink>
        )
      }
    >
      <Suspense fallback={<Loading rows={6} />}>
        <Tiles />
        {hasRole(user, 'ACCOUNT_MANAGER') && <Lapsing />}
        {hasRole(user, 'SUPERVISOR') && <Approvals />}
        {hasRole(user, 'TECHNICIAN') && <Activations />}
        {hasRole(user, 'ACCOUNT_MANAGER') && <MyCustomers />}
        {hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR') && <DueItems />}
        {hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT') && <TopCommunities />}
        {hasRole(user, 'HALL_CLERK', 'ACCOUNT_MANAGER', 'ANALYST') && <SaleableTariffs />}
      </Suspense>
    </Page>
  );
}
