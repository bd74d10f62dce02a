import { useStaffName } from '@/shared/staff/useStaff';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Card, Columns, Facts, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import type { StockItem } from './model';
import { ReservationsCard } from './ReservationsCard';

/** What is there and for what, who has some, and how it came to be so. */
export function StockCards({ item, onReserve }: { item: StockItem; onReserve: () => void }) {
  const t = useText('stock');
  const format = useFormat();
  const user = useUser();
  const nameOf = useStaffName();
  const movements = [...item.movements].reverse().slice(0, 30);
  return (
    <>
      <Columns>
        <Card title={t('there')}>
          <Facts
            items={[
              [t('onHand'), format.number(item.onHand)],
              [t('reserved'), format.number(item.reserved)],
              [t('free'), format.number(item.free)],
              [t('reorderPoint'), format.number(item.reorderPoint)],
              [t('unitCost'), format.money(item.unitCost)],
              [t('place'), item.place],
            ]}
          />
        </Card>
        <ReservationsCard item={item} onReserve={onReserve} />
        <Card title={t('holdings')} count={item.holdings.length}>
          {item.holdings.length === 0 ? (
            <Soft>{t('noHoldings')}</Soft>
          ) : (
            <Facts
              items={item.holdings.map(
                (one) =>
                  [
                    one.holder === user.id ? t('me') : nameOf(one.holder),
                    format.number(one.quantity),
                  ] as const,
              )}
            />
          )}
        </Card>
      </Columns>
      <Card title={t('movements')}>
        {movements.length === 0 ? (
          <Soft>{t('noMovements')}</Soft>
        ) : (
          <Records
            cards
            label={t('movements')}
            records={movements}
            idOf={(one) => `${one.at} ${one.kind} ${one.onHand}`}
            title={{
              header: t('movements'),
              cell: (one) =>
                t('movement', { kind: t(`kinds.${one.kind}`), quantity: format.number(one.quantity) }),
            }}
            columns={[
              { key: 'left', header: '', onPhone: 'top', cell: (one) => t('left', { count: one.onHand }) },
              { key: 'at', header: '', cell: (one) => format.moment(one.at) },
              { key: 'note', header: '', cell: (one) => one.note },
            ]}
          />
        )}
      </Card>
    </>
  );
}
