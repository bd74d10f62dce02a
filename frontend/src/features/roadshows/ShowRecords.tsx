import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import type { Roadshow } from './model';
import { ShowBadge } from './ShowBadge';

export function ShowRecords({ shows }: { shows: readonly Roadshow[] }) {
  const t = useText('roadshows');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={shows}
      idOf={(one) => one.id}
      title={{
        header: t('field.community'),
        cell: (one) => (
          <Link to="/roadshows/$roadshowId" params={{ roadshowId: one.id }}>
            {one.communityName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('status'),
          onPhone: 'top',
          cell: (one) => <ShowBadge status={one.status} />,
        },
        {
          key: 'day',
          header: t('field.day'),
          cell: (one) => `${format.day(one.plan.day)} ${one.plan.from}–${one.plan.until}`,
        },
        {
          key: 'spot',
          header: t('field.spot'),
          cell: (one) => `${t(`spotKinds.${one.plan.spotKind}`)} · ${one.plan.spot}`,
        },
        {
          key: 'leads',
          header: t('result.leads'),
          end: true,
          cell: (one) => one.result && `${t('result.leads')} ${format.number(one.result.leads)}`,
        },
        {
          key: 'perLead',
          header: t('result.costPerLead'),
          end: true,
          cell: (one) =>
            one.result?.costPerLead && `${t('result.costPerLead')} ${format.money(one.result.costPerLead)}`,
        },
      ]}
    />
  );
}
