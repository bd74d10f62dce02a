import type { ReactNode } from 'react';
import { daysFromToday } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import { LeadBadge } from './LeadBadge';
import type { Lead } from './model';

type LeadRecordsProps = {
  leads: readonly Lead[];
  /** Names a community. */
  place: (communityId: string) => ReactNode;
  cards?: boolean;
};

/** Leads, the most urgent follow-up first. */
export function LeadRecords({ leads, place, cards }: LeadRecordsProps) {
  const t = useText('leads');
  return (
    <Records
      cards={cards}
      label={t('title')}
      records={leads}
      idOf={(one) => one.id}
      title={{
        header: t('field.name'),
        cell: (one) => (
          <Link to="/leads/$leadId" params={{ leadId: one.id }}>
            {one.firmName ?? one.name ?? t('list.erased')}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('list.status'),
          onPhone: 'top',
          cell: (one) => <LeadBadge status={one.status} />,
        },
        { key: 'next', header: t('list.next'), cell: (one) => <NextStep day={one.nextFollowUpOn} /> },
        { key: 'phone', header: t('field.phone'), cell: (one) => one.phone },
        { key: 'place', header: t('field.community'), cell: (one) => place(one.communityId) },
        {
          key: 'interests',
          header: t('list.interests'),
          cell: (one) => one.interests.map((each) => t(`interest.${each}`)).join(' · '),
        },
        {
          key: 'met',
          header: t('list.touches'),
          cell: (one) =>
            one.touches.length > 1 ? <Badge>{t('list.met', { count: one.touches.length })}</Badge> : null,
        },
      ]}
    />
  );
}

/** How many days are left for the next step of the plan. */
export function NextStep({ day }: { day: string | null }) {
  const t = useText('leads');
  const c = useText('common');
  const format = useFormat();
  if (day === null) return <>{t('list.nothingPlanned')}</>;
  const left = daysFromToday(day);
  const tone: Tone = left < 0 ? 'bad' : left <= 1 ? 'warn' : 'none';
  const words =
    left === 0
      ? c('unit.dueToday')
      : left > 0
        ? c('unit.dueIn', { count: left })
        : c('unit.overdueBy', { count: -left });
  return (
    <>
      {format.day(day)} <Badge tone={tone}>{words}</Badge>
    </>
  );
}
