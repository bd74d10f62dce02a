import type { ReactNode } from 'react';
import { useStaffName } from '@/shared/staff/useStaff';
import { useSubmission } from '@/shared/form/useSubmission';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { daysFromToday } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Records } from '@/shared/ui/Records';
import { say } from '@/shared/ui/toast';
import { completeVisit } from './api/groups';
import type { ContractEndVisit } from './model';

type VisitRecordsProps = {
  visits: readonly ContractEndVisit[];
  /** Names a community. */
  place: (communityId: string) => ReactNode;
  mayVisit: boolean;
};

/** CP-17: buildings to be visited a month before contracts end, those that end first first. */
export function VisitRecords({ visits, place, mayVisit }: VisitRecordsProps) {
  const t = useText('joining');
  const format = useFormat();
  const nameOf = useStaffName();
  const visited = useSubmission({
    send: (id: string, key) => completeVisit(id, key),
    refresh: [['contract-end-visits']],
    onDone: () => say(t('visits.done')),
  });
  return (
    <>
      <ProblemSummary error={visited.error} />
      <Records
        label={t('visits.title')}
        records={visits}
        idOf={(one) => one.id}
        title={{
          header: t('building'),
          cell: (one) => (
            <>
              {place(one.communityId)} · {one.buildingName}
            </>
          ),
        }}
        columns={[
          {
            key: 'state',
            header: t('state'),
            onPhone: 'top',
            cell: (one) => {
              if (one.visitedOn !== null) return <Badge tone="good">{t('visits.visited')}</Badge>;
              const late = daysFromToday(one.dueOn) < 0;
              return <Badge tone={late ? 'bad' : 'warn'}>{t(late ? 'visits.late' : 'visits.open')}</Badge>;
            },
          },
          {
            key: 'ends',
            header: t('ends'),
            cell: (one) =>
              t('visits.ending', { count: one.households, month: format.month(`${one.endsIn}-01`) }),
          },
          {
            key: 'due',
            header: t('visits.due'),
            cell: (one) =>
              one.visitedOn === null
                ? t('visits.dueOn', { day: format.day(one.dueOn) })
                : t('visits.by', {
                    day: format.day(one.visitedOn),
                    name: one.visitedBy === null ? '' : nameOf(one.visitedBy),
                  }),
          },
          {
            key: 'deed',
            header: t('visits.deed'),
            cell: (one) =>
              mayVisit &&
              one.visitedOn === null && (
                <Button
                  icon="check"
                  aria-label={t('visits.completeOf', { building: one.buildingName })}
                  busy={visited.isPending && visited.variables === one.id}
                  disabled={visited.isPending}
                  onClick={() => visited.mutate(one.id)}
                >
                  {t('visits.complete')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
