import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@/shared/router/Link';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { schedulesQuery, type ScheduleFilter } from './api/listSchedules';
import type { ScheduleStatus } from './model';
import { Progress } from './Progress';

const tones: Record<ScheduleStatus, Tone> = { PLANNED: 'calm', RUNNING: 'warn', COMPLETED: 'good' };

export function ScheduleList({ filter }: { filter: ScheduleFilter }) {
  const t = useText('schedules');
  const format = useFormat();
  const schedules = useInfiniteQuery(schedulesQuery(filter));
  const total = schedules.data?.pages[0]?.total;
  return (
    <>
      {typeof total === 'number' && (
        <strong data-total={total}>{t('list.total', { number: format.number(total) })}</strong>
      )}
      <RecordPages
        query={schedules}
        exportAs="schedules"
        empty={<Empty title={t('list.empty')} icon="schedule" />}
      >
        {(records) => (
          <Records
            label={t('title')}
            records={records}
            idOf={(record) => record.communityId}
            title={{
              header: t('list.community'),
              cell: (record) => (
                <Link to="/schedules/$communityId" params={{ communityId: record.communityId }}>
                  {record.communityName}
                </Link>
              ),
            }}
            columns={[
              {
                key: 'status',
                header: t('list.status'),
                onPhone: 'top',
                cell: (record) => <Badge tone={tones[record.status]}>{t(`status.${record.status}`)}</Badge>,
              },
              {
                key: 'opening',
                header: t('list.opening'),
                cell: (record) => t('list.opens', { date: format.day(record.openingDate) }),
              },
              {
                key: 'overdue',
                header: t('list.overdue'),
                cell: (record) =>
                  record.overdue > 0 && (
                    <Badge tone="bad">{t('list.overdueItems', { count: record.overdue })}</Badge>
                  ),
              },
              {
                key: 'progress',
                header: t('list.progress'),
                cell: (record) => <Progress done={record.done} total={record.total} />,
              },
            ]}
          />
        )}
      </RecordPages>
    </>
  );
}
