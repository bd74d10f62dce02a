import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Failsafe } from '@/shared/router/Failsafe';
import { currentHref, go, usePlace } from '@/shared/router/location';
import { href, paramsOf } from '@/shared/router/paths';
import { Fetched } from '@/shared/router/Fetched';
import { forgetFailures, part, type Part } from '@/shared/router/part';
import { pageAt } from '@/shared/router/route';
import { sessionQuery } from '@/shared/session/session';
import { Failure, Loading } from '@/shared/ui/State';
import { NotFound } from './NotFound';
import { routes } from './routes';
import { Shell } from './shell/Shell';

const loginPage = part(() => import('./pages/LoginPage').then((page) => page.LoginPage));

export function App() {
  const { pathname } = usePlace();
  return (
    <Failsafe fallback={(error, reset) => <Failure error={error} onRetry={() => again(reset)} />}>
      <Suspense fallback={<Loading />}>
        {paramsOf('/login', pathname) ? (
          <Fetched part={loginPage} params={{}} />
        ) : (
          <SignedIn pathname={pathname} />
        )}
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
      <Failsafe
        key={pathname}
        fallback={(error, reset) => <Failure error={error} onRetry={() => again(reset)} />}
      >
        <Suspense fallback={<Loading />}>{pageAt(routes, pathname, shown) ?? <NotFound />}</Suspense>
      </Failsafe>
    </Shell>
  );
}

/** Tries once more to show what failed, and to fetch what could not be fetched. */
function again(reset: () => void) {
  forgetFailures();
  reset();
}

function shown<P extends object>(page: Part<P>, params: P) {
  return <Fetched part={page} params={params} />;
}

function ToLogin() {
  useEffect(() => go(href({ to: '/login', search: { returnTo: currentHref() } }), { replace: true }), []);
  return <Loading />;
}
