import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import { useReasonName } from '../reasons';
import type { CohortMember } from './model';

/** The customers a campaign brought, and how far each got. */
export function CohortRecords({ members }: { members: readonly CohortMember[] }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  const reasonName = useReasonName();
  return (
    <Records
      label={t('cohort.customers')}
      records={members}
      idOf={(one) => one.customerId}
      title={{
        header: t('rows.firm'),
        cell: (one) => (
          <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
            {one.firmName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'stage',
          header: c('customer.stage'),
          onPhone: 'top',
          cell: (one) => (
            <Badge tone={one.loss === null ? 'calm' : 'bad'}>
              {one.loss === null ? c(`stage.${one.stage}`) : c('lost')}
            </Badge>
          ),
        },
        { key: 'reached', header: t('cohort.furthest'), cell: (one) => c(`stage.${one.reached}`) },
        { key: 'loss', header: t('losses.reason'), cell: (one) => one.loss && reasonName(one.loss) },
        {
          key: 'signed',
          header: t('cohort.signed'),
          end: true,
          cell: (one) => (one.signed === 0 ? null : t('cohort.orders', { count: one.signed })),
        },
        {
          key: 'fee',
          header: t('orders.fee'),
          end: true,
          cell: (one) => (one.signed === 0 ? null : format.money(one.monthlyFee)),
        },
      ]}
    />
  );
}
