import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { StockItem } from './model';

export function StockRecords({ items }: { items: readonly StockItem[] }) {
  const t = useText('stock');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={items}
      idOf={(one) => one.id}
      title={{
        header: t('name'),
        cell: (one) => (
          <Link to="/stock/$stockId" params={{ stockId: one.id }}>
            {one.name}
          </Link>
        ),
      }}
      columns={[
        { key: 'low', header: t('state'), onPhone: 'top', cell: (one) => <StockBadge item={one} /> },
        { key: 'category', header: t('category'), cell: (one) => t(`categories.${one.category}`) },
        { key: 'place', header: t('place'), cell: (one) => one.place },
        {
          key: 'free',
          header: t('free'),
          end: true,
          cell: (one) => t('freeOf', { free: format.number(one.free), all: format.number(one.onHand) }),
        },
      ]}
    />
  );
}

export function StockBadge({ item }: { item: StockItem }) {
  const t = useText('stock');
  return item.low ? <Badge tone="bad">{t('low')}</Badge> : <Badge tone="good">{t('enough')}</Badge>;
}
