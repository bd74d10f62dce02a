import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { matricesQuery } from '@/features/bundles/api/listMatrices';
import { newest } from '@/features/bundles/model';
import { bundleRecordsQuery } from '@/features/bundles/records/api/bundleRecords';
import { BundleRecords } from '@/features/bundles/records/BundleRecords';
import type { Customer } from '@/features/customers/model';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Failure } from '@/shared/ui/State';
import { sellers } from '../quoting/sellers';

const RecordDialog = lazy(() =>
  import('@/features/bundles/records/RecordDialog').then((part) => ({ default: part.RecordDialog })),
);

/** BD-01: the bundles a firm has; recorded by whoever may sell to it. */
export default function BundlesCard({ customer }: { customer: Pick<Customer, 'id' | 'gridPath'> }) {
  const t = useText('bundles');
  const user = useUser();
  const [records, setRecords] = useState(false);
  const query = useInfiniteQuery(bundleRecordsQuery({ customerId: customer.id }));
  const matrices = useQuery({ ...matricesQuery, enabled: records });
  const matrix = newest(matrices.data?.items ?? []);
  return (
    <Card
      title={t('records.title')}
      actions={
        hasRole(user, ...sellers) && (
          <Button icon="plus" busy={records && matrices.isFetching} onClick={() => setRecords(true)}>
            {t('records.add')}
          </Button>
        )
      }
    >
      {records && matrices.isError && (
        <Failure error={matrices.error} onRetry={() => void matrices.refetch()} />
      )}
      <RecordPages query={query} empty={<Soft>{t('records.none')}</Soft>}>
        {(found) => <BundleRecords records={found} />}
      </RecordPages>
      {records && matrix && (
        <Suspense fallback={null}>
          <RecordDialog customer={customer} tiers={matrix.tiers} onClose={() => setRecords(false)} />
        </Suspense>
      )}
    </Card>
  );
}
