import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import type { Activity } from './model';

type ActivityRecordsProps = {
  activities: readonly Activity[];
  /** Names a community. */
  place: (communityId: string) => ReactNode;
  onAccept: (activity: Activity) => void;
  onReport: (activity: Activity) => void;
};

export function ActivityRecords({ activities, place, onAccept, onReport }: ActivityRecordsProps) {
  const t = useText('weapons');
  const format = useFormat();
  const user = useUser();
  const mayAccept = (one: Activity) =>
    one.waitsForAcceptance && one.requestedBy !== user.id && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const mayReport = (one: Activity) =>
    !one.waitsForAcceptance && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR');
  return (
    <Records
      label={t('wom.title')}
      records={activities}
      idOf={(one) => one.id}
      title={{ header: t('wom.name'), cell: (one) => one.name }}
      columns={[
        {
          key: 'state',
          header: t('wom.state'),
          onPhone: 'top',
          cell: (one) => <ActivityBadge activity={one} />,
        },
        { key: 'kind', header: t('kind'), cell: (one) => t(`womKinds.${one.kind}`) },
        { key: 'place', header: t('community'), cell: (one) => place(one.communityId) },
        { key: 'plannedOn', header: t('wom.plannedOn'), cell: (one) => format.day(one.plannedOn) },
        {
          key: 'result',
          header: t('wom.enquiries'),
          cell: (one) =>
            one.result
              ? t('wom.outcome', { reached: one.result.reached, enquiries: one.result.enquiries })
              : one.acceptance?.precautions,
        },
        {
          key: 'actions',
          header: t('poster.actions'),
          cell: (one) =>
            mayAccept(one) || mayReport(one) ? (
              <Row>
                {mayAccept(one) && <Button onClick={() => onAccept(one)}>{t('wom.accept')}</Button>}
                {mayReport(one) && <Button onClick={() => onReport(one)}>{t('wom.result')}</Button>}
              </Row>
            ) : one.waitsForAcceptance && one.requestedBy === user.id ? (
              t('wom.own')
            ) : null,
        },
      ]}
    />
  );
}

function ActivityBadge({ activity }: { activity: Activity }) {
  const t = useText('weapons');
  if (activity.result !== null) return <Badge tone="good">{t('wom.held')}</Badge>;
  if (activity.waitsForAcceptance) {
    return (
      <Badge tone="bad" icon="warn">
        {t('wom.waits')}
      </Badge>
    );
  }
  return activity.risky ? (
    <Badge tone="warn" icon="warn">
      {t('wom.accepted')}
    </Badge>
  ) : (
    <Badge tone="calm">{t('wom.planned')}</Badge>
  );
}
