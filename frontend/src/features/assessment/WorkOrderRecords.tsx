import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import type { WorkOrderRow } from './model';
import { QuadrantBadge } from './QuadrantBadge';
import { scoreText } from './ranges';

/** CO-22: the communities of a grid in the order they are to be worked. */
export function WorkOrderRecords({ rows, cards }: { rows: readonly WorkOrderRow[]; cards?: boolean }) {
  const t = useText('grades');
  const format = useFormat();
  return (
    <Records
      cards={cards}
      label={t('order.label')}
      records={rows}
      idOf={(row) => row.communityId}
      title={{
        header: t('order.community'),
        cell: (row) => (
          <>
            <span className="num">{`${rows.indexOf(row) + 1}. `}</span>
            <Link
              to="/communities/$communityId"
              params={{ communityId: row.communityId }}
              search={{ part: 'assessment' }}
            >
              {row.communityName}
            </Link>
          </>
        ),
      }}
      columns={[
        {
          key: 'quadrant',
          header: t('grade.title'),
          onPhone: 'top',
          cell: (row) => <QuadrantBadge quadrant={row.quadrant} />,
        },
        {
          key: 'importance',
          header: t('axis.importance'),
          cell: (row) => t('order.importance', { points: scoreText(row.importanceLow, row.importanceHigh) }),
        },
        {
          key: 'urgency',
          header: t('axis.urgency'),
          cell: (row) => t('order.urgency', { points: scoreText(row.urgencyLow, row.urgencyHigh) }),
        },
        {
          key: 'capacity',
          header: t('capacity.title'),
          cell: (row) =>
            row.capacityExpected !== null
              ? t('order.capacity', { count: format.number(row.capacityExpected) })
              : row.capacityLow !== null && row.capacityHigh !== null
                ? t('order.capacity', {
                    count: `${format.number(row.capacityLow)}–${format.number(row.capacityHigh)}`,
                  })
                : null,
        },
        {
          key: 'missing',
          header: t('order.missing'),
          cell: (row) => (row.missing > 0 ? t('missing.title', { count: row.missing }) : null),
        },
      ]}
    />
  );
}
