import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useText } from '@/shared/i18n/useText';
import { LongRecords } from '@/shared/ui/LongRecords';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { useWide } from '@/shared/ui/useWide';
import { customersQuery, type CustomerFilter } from './api/listCustomers';
import { EditsContext } from './cells/edits';
import { useCells } from './cells/useCells';
import { useEdits } from './cells/useEdits';
import { CustomerRecords } from './CustomerRecords';
import type { CustomerRow } from './model';
import { Pick, type Picking } from './Pick';

type CustomerListProps = { filter: CustomerFilter; picking?: Picking };

export function CustomerList({ filter, picking }: CustomerListProps) {
  const t = useText('customers');
  const customers = useInfiniteQuery(customersQuery(filter));
  const edits = useEdits();
  const cells = useCells();
  // A phone's cards are corrected on the customer's page.
  const inPlace = useWide() && picking === undefined;
  const name = useMemo(() => {
    if (picking === undefined) return inPlace ? cells.name : undefined;
    return (customer: CustomerRow) => <Pick customer={customer} picking={picking} />;
  }, [picking, inPlace, cells]);
  return (
    <RecordPages query={customers} empty={<Empty title={t('list.empty')} icon="customer" />}>
      {(records) => (
        <EditsContext value={edits}>
          <CustomerRecords
            customers={records}
            label={t('title')}
            name={name}
            cells={inPlace ? cells : undefined}
            long={LongRecords}
          />
        </EditsContext>
      )}
    </RecordPages>
  );
}
