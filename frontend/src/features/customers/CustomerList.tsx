import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Fetched } from '@/shared/router/Fetched';
import { fetchEarly, part } from '@/shared/router/part';
import { LongRecords } from '@/shared/ui/LongRecords';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { useWide } from '@/shared/ui/useWide';
import { customersQuery, type CustomerFilter } from './api/listCustomers';
import { CustomerRecords } from './CustomerRecords';
import type { CustomerRow } from './row';
import { Pick, type Picking } from './Pick';

const inPlace = part(() => import('./cells/InPlace').then((cells) => cells.InPlace));

type CustomerListProps = { filter: CustomerFilter; picking?: Picking };

export function CustomerList({ filter, picking }: CustomerListProps) {
  const t = useText('customers');
  const wide = useWide();
  // While the customers are on their way.
  if (wide) fetchEarly(inPlace);
  const customers = useInfiniteQuery(customersQuery(filter));
  const name = useMemo(
    () => picking && ((customer: CustomerRow) => <Pick customer={customer} picking={picking} />),
    [picking],
  );
  return (
    <RecordPages
      query={customers}
      exportAs="customers"
      empty={<Empty title={t('list.empty')} icon="customer" />}
    >
      {(records) => {
        const list = { customers: records, label: t('title'), name };
        return wide ? (
          <Fetched part={inPlace} params={list} />
        ) : (
          <CustomerRecords {...list} long={LongRecords} />
        );
      }}
    </RecordPages>
  );
}
