import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '@/shared/i18n/useText';
import { flush, useOutbox } from '@/shared/outbox/outbox';
import { sessionQuery, useUser } from '@/shared/session/session';
import { say } from '@/shared/ui/toast';
import { noteArrival } from './arrivals';
import { useOnline } from './useOnline';

/** How often what waits is tried again while there is a network, in milliseconds. */
const again = 20_000;

/** Sends unsent work as soon as there is a network, under a session that is asked for anew. */
export function useSending(): void {
  const client = useQueryClient();
  const user = useUser();
  const online = useOnline();
  const c = useText('common');
  const waiting = useOutbox().some((one) => one.state === 'waiting' && one.owner === user.id);
  useEffect(() => {
    if (!online || !waiting) return;
    const attempt = () =>
      void client
        .query({ ...sessionQuery, staleTime: 0 })
        .then((session) => (session ? flush(session.id, noteArrival) : 0))
        .then(async (sent) => {
          if (sent === 0) return;
          say(c('outbox.sent', { count: sent }));
          await client.invalidateQueries();
        })
        .catch(() => undefined);
    attempt();
    const timer = setInterval(attempt, again);
    return () => clearInterval(timer);
  }, [online, waiting, client, c]);
}
