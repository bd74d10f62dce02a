import { Progress } from '@/features/schedules/Progress';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { ProgressRow } from './model';

type ProgressRecordsProps = { rows: readonly ProgressRow[]; nameOf: (path: string) => string };

/** Where roll-outs are late stands first. */
export function ProgressRecords({ rows, nameOf }: ProgressRecordsProps) {
  const t = useText('rollout');
  const sorted = [...rows].sort((a, b) => b.late - a.late || a.gridPath.localeCompare(b.gridPath));
  return (
    <Records
      label={t('progress.title')}
      records={sorted}
      idOf={(one) => one.gridPath}
      title={{
        header: t('progress.unit'),
        cell: (one) => (
          <Link to="/schedules" search={{ grid: one.gridPath }}>
            {nameOf(one.gridPath)}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'late',
          header: t('progress.late'),
          onPhone: 'top',
          cell: (one) =>
            one.late > 0 ? (
              <Link to="/schedules" search={{ grid: one.gridPath, late: 'yes' }}>
                <Badge tone="bad">{t('progress.lateOnes', { count: one.late })}</Badge>
              </Link>
            ) : (
              <Badge tone="good">{t('progress.onTime')}</Badge>
            ),
        },
        {
          key: 'all',
          header: t('progress.schedules'),
          cell: (one) => (
            <Link to="/schedules" search={{ grid: one.gridPath }}>
              {t('progress.communities', { count: one.schedules })}
            </Link>
          ),
        },
        {
          key: 'planned',
          header: t('progress.planned'),
          cell: (one) =>
            one.planned > 0 && (
              <Link to="/schedules" search={{ grid: one.gridPath, status: 'PLANNED' }}>
                {t('progress.plannedOnes', { count: one.planned })}
              </Link>
            ),
        },
        {
          key: 'running',
          header: t('progress.running'),
          cell: (one) =>
            one.running > 0 && (
              <Link to="/schedules" search={{ grid: one.gridPath, status: 'RUNNING' }}>
                {t('progress.runningOnes', { count: one.running })}
              </Link>
            ),
        },
        {
          key: 'completed',
          header: t('progress.completed'),
          cell: (one) =>
            one.completed > 0 && (
              <Link to="/schedules" search={{ grid: one.gridPath, status: 'COMPLETED' }}>
                {t('progress.completedOnes', { count: one.completed })}
              </Link>
            ),
        },
        {
          key: 'items',
          header: t('progress.items'),
          cell: (one) => (
            <Link to="/schedules" search={{ grid: one.gridPath }}>
              <Progress done={one.done} total={one.total} />
            </Link>
          ),
        },
      ]}
    />
  );
}
