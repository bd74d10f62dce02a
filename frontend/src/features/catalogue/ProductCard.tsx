import type { ReactNode } from 'react';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import type { ListPrice, Product } from './model';

type ProductCardProps = { product: Product; place: ReactNode; action: ReactNode };

/** One of our own products, where it is sold, and its list prices step by step. */
export function ProductCard({ product, place, action }: ProductCardProps) {
  const t = useText('catalogue');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={product.name} actions={action}>
      <Soft>
        {t(`kind.${product.kind}`)} · {place}
      </Soft>
      <Records
        cards
        label={t('price.label', { name: product.name })}
        records={product.prices.map((price, index) => ({ ...price, index }))}
        idOf={(price) => String(price.index)}
        title={{
          header: t('price.speedMbps'),
          cell: (price) =>
            price.speedMbps === null ? t(`kind.${product.kind}`) : c('unit.mbps', { speed: price.speedMbps }),
        }}
        columns={[
          {
            key: 'fee',
            header: t('price.monthlyFee'),
            onPhone: 'top',
            cell: (price) => (
              <strong className="num">
                {c('unit.perMonth', { amount: format.money(price.monthlyFee) })}
              </strong>
            ),
          },
          {
            key: 'term',
            header: t('price.termMonths'),
            cell: (price) => t('price.term', { months: c('unit.months', { count: price.termMonths }) }),
          },
          {
            key: 'prepaid',
            header: t('price.prepaid'),
            cell: (price) => t('price.prepaidOf', { amount: format.money(price.prepaid) }),
          },
          {
            key: 'installation',
            header: t('price.installationFee'),
            cell: (price) => t('price.installationOf', { amount: format.money(price.installationFee) }),
          },
          { key: 'valid', header: t('price.valid'), cell: (price) => <Validity price={price} /> },
        ]}
      />
    </Card>
  );
}

function Validity({ price }: { price: ListPrice }) {
  const t = useText('catalogue');
  const format = useFormat();
  const now = today();
  const over = price.validUntil !== null && price.validUntil < now;
  const state = over ? 'over' : price.validFrom > now ? 'later' : 'now';
  return (
    <>
      <Badge tone={state === 'now' ? 'good' : 'none'}>{t(`state.${state}`)}</Badge>{' '}
      {price.validUntil === null
        ? t('price.from', { from: format.day(price.validFrom) })
        : t('price.between', { from: format.day(price.validFrom), until: format.day(price.validUntil) })}
    </>
  );
}
