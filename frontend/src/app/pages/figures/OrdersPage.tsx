import { useInfiniteQuery } from '@tanstack/react-query';
import { UnitName } from '@/features/orgunits/UnitName';
import { ordersQuery } from '@/features/figures/api/listRows';
import { orderSearch } from '@/features/figures/rows/filter';
import { orderStatuses } from '@/features/figures/rows/model';
import { OrderRecords } from '@/features/figures/rows/OrderRecords';
import { RowsBar } from '@/features/figures/rows/RowsBar';
import { partAt } from '@/features/figures/drill';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { useSearch } from '@/shared/router/useSearch';
import { useStaffName } from '@/shared/staff/useStaff';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

/** FN-S5: orders that were signed, whatever became of them. */
export function OrdersPage() {
  const t = useText('figures');
  const search = useSearch(orderSearch);
  const query = useInfiniteQuery(ordersQuery(search));
  const nameOf = useStaffName();
  const { status, staff, from, to } = search;
  return (
    <Page
      upTo="/figures"
      title={t('orders.title')}
      note={from !== undefined && to !== undefined ? t('note', { from, to }) : t('orders.note')}
    >
      <Choices
        label={t('orders.state')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('orders.all') },
          ...orderStatuses.map((one) => ({ value: one, label: t(`orders.status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(partAt('orders', { ...search, status: chosen === 'ALL' ? undefined : chosen }), {
            replace: true,
          })
        }
      />
      <RowsBar
        total={query.data?.pages[0]?.total ?? null}
        unit={search.grid && <UnitName path={search.grid} />}
        common={[staff && nameOf(staff)]}
      />
      <RecordPages query={query} exportAs="orders" empty={<Empty title={t('orders.none')} icon="tariff" />}>
        {(records) => <OrderRecords orders={records} />}
      </RecordPages>
    </Page>
  );
}
