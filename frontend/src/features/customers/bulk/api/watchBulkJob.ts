import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bulkJob, isUnderWay } from '../model';
import { bulkJobQuery } from './getBulkJob';

/** Follows a job while it runs; what cannot be followed is asked for again by the query itself. */
export function useWatchedBulkJob(jobId: string, running: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!running || typeof EventSource === 'undefined') return;
    const events = new EventSource(`/api/funnel/v1/bulk-jobs/${encodeURIComponent(jobId)}/events`);
    const { queryKey } = bulkJobQuery(jobId);
    events.addEventListener('progress', (event: MessageEvent<string>) => {
      const job = bulkJob(JSON.parse(event.data), 'progress');
      client.setQueryData(queryKey, job);
      if (!isUnderWay(job)) {
        events.close();
        void client.invalidateQueries({ queryKey: ['bulk'] });
        void client.invalidateQueries({ queryKey: ['customers'] });
      }
    });
    return () => events.close();
  }, [jobId, running, client]);
}
