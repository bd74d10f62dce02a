import type { ReactNode } from 'react';
import { buildingNumberOf } from '@/shared/format/buildingId';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { GroupStatus, JoiningGroup } from './model';

const tones: Record<GroupStatus, Tone> = { OPEN: 'warn', REACHED: 'good', EXPIRED: 'none' };

export function GroupBadge({ status }: { status: GroupStatus }) {
  const t = useText('joining');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}

type GroupRecordsProps = {
  groups: readonly JoiningGroup[];
  /** Names a community; nothing where all are of one. */
  place?: (communityId: string) => ReactNode;
  cards?: boolean;
};

/** Who still lacks neighbours, the next deadline first. */
export function GroupRecords({ groups, place, cards }: GroupRecordsProps) {
  const t = useText('joining');
  const format = useFormat();
  return (
    <Records
      cards={cards}
      label={t('title')}
      records={groups}
      idOf={(one) => one.id}
      title={{
        header: t('building'),
        cell: (one) => (
          <Link to="/joining-groups/$groupId" params={{ groupId: one.id }}>
            {place && <>{place(one.communityId)} · </>}
            {t('buildingOf', { number: buildingNumberOf(one.communityId, one.buildingId) })}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('state'),
          onPhone: 'top',
          cell: (one) => <GroupBadge status={one.status} />,
        },
        {
          key: 'progress',
          header: t('progress'),
          cell: (one) => t('progressOf', { joined: one.joined, least: one.least }),
        },
        {
          key: 'deadline',
          header: t('deadline'),
          cell: (one) => t('until', { day: format.day(one.deadline) }),
        },
      ]}
    />
  );
}
