import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Failsafe } from '@/shared/router/Failsafe';
import { currentHref, go, usePlace } from '@/shared/router/location';
import { href, paramsOf } from '@/shared/router/paths';
import { pageAt } from '@/shared/router/route';
import { sessionQuery } from '@/shared/session/session';
import { Failure, Loading } from '@/shared/ui/State';
import { NotFound } from './NotFound';
import { routes } from './routes';
import { Shell } from './shell/Shell';

const LoginPage = lazy(() => import('./pages/LoginPage').then((page) => ({ default: page.LoginPage })));

export function App() {
  const { pathname } = usePlace();
  return (
    <Failsafe fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
      <Suspense fallback={<Loading />}>
        {paramsOf('/login', pathname) ? <LoginPage /> : <SignedIn pathname={pathname} />}
      </Suspense>
    </Failsafe>
  );
}

function SignedIn({ pathname }: { pathname: string }) {
  const session = useQuery(sessionQuery);
  if (session.data === undefined) {
    return session.isError ? (
      <Failure error={session.error} onRetry={() => void session.refetch()} />
    ) : (
      <Loading />
    );
  }
  if (session.data === null) return <ToLogin />;
  return (
    <Shell>
      <Failsafe key={pathname} fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
        <Suspense fallback={<Loading />}>{pageAt(routes, pathname) ?? <NotFound />}</Suspense>
      </Failsafe>
    </Shell>
  );
}

function ToLogin() {
  useEffect(() => go(href({ to: '/login', search: { returnTo: currentHref() } }), { replace: true }), []);
  return <Loading />;
}
