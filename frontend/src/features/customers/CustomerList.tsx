import { useInfiniteQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { LongRecords } from '@/shared/ui/LongRecords';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { customersQuery, type CustomerFilter } from './api/listCustomers';
import { CustomerRecords, type Picking } from './CustomerRecords';

type CustomerListProps = { filter: CustomerFilter; picking?: Picking };

export function CustomerList({ filter, picking }: CustomerListProps) {
  const t = useText('customers');
  const customers = useInfiniteQuery(customersQuery(filter));
  return (
    <RecordPages query={customers} empty={<Empty title={t('list.empty')} icon="customer" />}>
      {(records) => (
        <CustomerRecords customers={records} label={t('title')} picking={picking} long={LongRecords} />
      )}
    </RecordPages>
  );
}
