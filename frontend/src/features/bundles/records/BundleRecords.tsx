import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { useStaffName } from '@/shared/staff/useStaff';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import { BundleText } from '../BundleText';
import type { BundleRecord } from './model';

type BundleRecordsProps = {
  records: readonly BundleRecord[];
  /** Names a customer, where each record says whose it is and leads there. */
  firm?: (customerId: string) => ReactNode;
};

/** Bundles that firms have, in words. */
export function BundleRecords({ records, firm }: BundleRecordsProps) {
  const t = useText('bundles');
  const format = useFormat();
  const nameOf = useStaffName();
  const bundle = {
    header: t('records.bundle'),
    cell: (one: BundleRecord) => <BundleText composition={one.composition} />,
  };
  const owner = firm && {
    header: t('records.firm'),
    cell: (one: BundleRecord) => (
      <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
        {firm(one.customerId)}
      </Link>
    ),
  };
  return (
    <Records
      cards={!firm}
      label={t('records.title')}
      records={records}
      idOf={(one) => one.id}
      title={owner ?? bundle}
      columns={[
        ...(owner ? [{ key: 'bundle', ...bundle }] : []),
        {
          key: 'quotable',
          header: t('records.tier'),
          onPhone: 'top',
          cell: (one) =>
            one.quotable ? (
              <Badge tone="good">{t('records.quoted')}</Badge>
            ) : (
              <Badge>{t('records.notQuoted')}</Badge>
            ),
        },
        {
          key: 'since',
          header: t('records.since'),
          cell: (one) => t('records.from', { day: format.day(one.since) }),
        },
        {
          key: 'by',
          header: t('records.by'),
          cell: (one) => t('records.recordedBy', { name: nameOf(one.recordedBy) }),
        },
      ]}
    />
  );
}
