import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import { DrawBadge } from './DrawBadge';
import type { DrawSummary } from './model';

export function DrawRecords({ draws }: { draws: readonly DrawSummary[] }) {
  const t = useText('draws');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={draws}
      idOf={(one) => one.id}
      title={{
        header: t('name'),
        cell: (one) => (
          <Link to="/draws/$drawId" params={{ drawId: one.id }}>
            {one.name}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('state'),
          onPhone: 'top',
          cell: (one) => <DrawBadge status={one.status} />,
        },
        {
          key: 'taken',
          header: t('tickets'),
          end: true,
          cell: (one) => t('takenOf', { taken: one.taken, tickets: one.tickets }),
        },
        { key: 'at', header: t('changed'), cell: (one) => format.moment(one.changedAt) },
      ]}
    />
  );
}
