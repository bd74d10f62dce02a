import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { importRun, isFinished } from '../model';
import { importQuery } from './getImport';

/** Follows an import while it runs; what cannot be followed is asked for again by the query itself. */
export function useWatchedImport(id: string, running: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!running || typeof EventSource === 'undefined') return;
    const events = new EventSource(`/api/community/v1/imports/${encodeURIComponent(id)}/events`);
    const { queryKey } = importQuery(id);
    events.addEventListener('progress', (event: MessageEvent<string>) => {
      const run = importRun(JSON.parse(event.data), 'progress');
      client.setQueryData(queryKey, run);
      if (isFinished(run)) {
        events.close();
        // The events do not know the language of the page; the last state is asked for in it.
        void client.invalidateQueries({ queryKey: ['imports'] });
      }
    });
    return () => events.close();
  }, [id, running, client]);
}
