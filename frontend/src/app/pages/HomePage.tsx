import { Suspense, useEffect, useState } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Fetched } from '@/shared/router/Fetched';
import { hasRole, useUser } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { Loading } from '@/shared/ui/State';
import { partsAtOnce, partsFor, type HomePart } from './home/parts';

/** What to do today, by role. */
export function HomePage() {
  const t = useText('home');
  const c = useText('common');
  const user = useUser();
  const format = useFormat();
  const parts = partsFor(user);
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
        {parts.slice(0, partsAtOnce).map(shown)}
        <Later parts={parts.slice(partsAtOnce)} />
      </Suspense>
    </Page>
  );
}

/** What is below the first screen, once that one has been drawn. */
function Later({ parts }: { parts: readonly HomePart[] }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  return drawn && <Suspense fallback={<Loading rows={3} />}>{parts.map(shown)}</Suspense>;
}

function shown({ name, part }: HomePart) {
  return <Fetched key={name} part={part} params={{}} />;
}
