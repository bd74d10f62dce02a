import { useInfiniteQuery } from '@tanstack/react-query';
import { bulkJobsQuery } from '@/features/customers/bulk/api/listBulkJobs';
import { BulkBadge } from '@/features/customers/bulk/BulkBadge';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';

/** FN-14: what the user had done with many customers at once. */
export function BulkJobsPage() {
  const t = useText('bulk');
  const format = useFormat();
  const query = useInfiniteQuery(bulkJobsQuery());
  return (
    <Page upTo="/customers" title={t('title')} note={t('note')}>
      <RecordPages query={query} exportAs="bulk-jobs" empty={<Empty title={t('none')} icon="customer" />}>
        {(jobs) => (
          <Records
            label={t('title')}
            records={jobs}
            idOf={(job) => job.id}
            title={{
              header: t('kindLabel'),
              cell: (job) => (
                <Link to="/bulk/$jobId" params={{ jobId: job.id }}>
                  {t(`kind.${job.kind}`)}
                </Link>
              ),
            }}
            columns={[
              {
                key: 'status',
                header: t('stateLabel'),
                onPhone: 'top',
                cell: (job) => <BulkBadge job={job} />,
              },
              { key: 'startedAt', header: t('startedAt'), cell: (job) => format.moment(job.startedAt) },
              {
                key: 'done',
                header: t('count.done'),
                end: true,
                cell: (job) => t('doneOf', { done: job.counts.done, rows: job.counts.rows }),
              },
              {
                key: 'refused',
                header: t('count.refused'),
                end: true,
                onPhone: 'hidden',
                cell: (job) => format.number(job.counts.refused),
              },
            ]}
          />
        )}
      </RecordPages>
    </Page>
  );
}
