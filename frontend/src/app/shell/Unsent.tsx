import { useText } from '@/shared/i18n/useText';
import { useOutbox } from '@/shared/outbox/outbox';
import { ButtonLink } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

/** Says on a page that work done there was not sent yet. */
export function Unsent({ place }: { place: string }) {
  const c = useText('common');
  const here = useOutbox().filter((one) => one.place.startsWith(place));
  if (here.length === 0) return null;
  const conflict = here.some((one) => one.state !== 'waiting');
  return (
    <Notice tone={conflict ? 'warn' : 'calm'} icon="send" title={c('outbox.badge', { count: here.length })}>
      <ButtonLink to="/outbox">{c('nav.outbox')}</ButtonLink>
    </Notice>
  );
}
