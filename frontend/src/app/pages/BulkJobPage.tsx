import { useQuery } from '@tanstack/react-query';
import { bulkJobQuery } from '@/features/customers/bulk/api/getBulkJob';
import { useWatchedBulkJob } from '@/features/customers/bulk/api/watchBulkJob';
import { BulkResult } from '@/features/customers/bulk/BulkResult';
import { BulkRows } from '@/features/customers/bulk/BulkRows';
import { isUnderWay } from '@/features/customers/bulk/model';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

/** Asked again at this pace, in milliseconds, in case the events do not come through. */
const pace = 3_000;

/** FN-14: one job over many customers, as it goes on. */
export function BulkJobPage({ jobId }: { jobId: string }) {
  const t = useText('bulk');
  const format = useFormat();
  const query = useQuery({
    ...bulkJobQuery(jobId),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? pace : false),
  });
  const running = query.data !== undefined && isUnderWay(query.data);
  useWatchedBulkJob(jobId, running);
  return (
    <Page upTo="/bulk" title={t('job')} note={query.data && format.moment(query.data.startedAt)}>
      <Loaded query={query}>
        {(job) => (
          <Stack>
            <BulkResult job={job} />
            <BulkRows key={String(running)} jobId={job.id} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
