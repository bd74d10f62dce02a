import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { SignedOrder } from './model';

const tones: Record<SignedOrder['status'], Tone> = {
  PREPARED: 'none',
  SIGNED: 'warn',
  ACTIVATED: 'good',
  CANCELLED: 'bad',
};

export function OrderRecords({ orders }: { orders: readonly SignedOrder[] }) {
  const t = useText('figures');
  const c = useText('common');
  const format = useFormat();
  return (
    <Records
      label={t('orders.title')}
      records={orders}
      idOf={(one) => one.id}
      title={{
        header: t('rows.firm'),
        cell: (one) => (
          <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
            {one.firmName}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('orders.state'),
          onPhone: 'top',
          cell: (one) => <Badge tone={tones[one.status]}>{t(`orders.status.${one.status}`)}</Badge>,
        },
        {
          key: 'fee',
          header: t('orders.fee'),
          end: true,
          cell: (one) => c('unit.perMonth', { amount: format.money(one.monthlyFee) }),
        },
        {
          key: 'lines',
          header: t('orders.lines'),
          cell: (one) =>
            t('orders.linesOf', { lines: one.lines, speed: c('unit.mbps', { speed: one.speedMbps }) }),
        },
        {
          key: 'signed',
          header: t('orders.signed'),
          cell: (one) => t('orders.signedBy', { at: format.moment(one.signedAt), name: one.signedByName }),
        },
        {
          key: 'activated',
          header: t('orders.activated'),
          onPhone: 'hidden',
          cell: (one) => one.activatedAt !== null && format.moment(one.activatedAt),
        },
      ]}
    />
  );
}
