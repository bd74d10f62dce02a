import { Suspense } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { AfterDrawing, Fetched } from '@/shared/router/Fetched';
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
        <AfterDrawing>
          <Suspense fallback={<Loading rows={3} />}>{parts.slice(partsAtOnce).map(shown)}</Suspense>
        </AfterDrawing>
      </Suspense>
    </Page>
  );
}

function shown({ name, part }: HomePart) {
  return <Fetched key={name} part={part} params={{}} />;
}
