import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge, type Tone } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import styles from './customer.module.css';
import type { FurtherPass, Order } from './model';
import type { OrderDeed } from './OrderStepDialog';

const tones: Record<Order['status'], Tone> = {
  PREPARED: 'calm',
  SIGNED: 'warn',
  ACTIVATED: 'good',
  CANCELLED: 'none',
};

type OrdersCardProps = {
  orders: readonly Order[];
  /** Those that orders may belong to (FN-05). */
  passes: readonly FurtherPass[];
  /** Prepares a new one. */
  action: ReactNode;
  maySign: boolean;
  mayActivate: boolean;
  onDeed: (deed: OrderDeed) => void;
};

/** FN-S5, FN-S6: orders at approved tariffs, from preparing to opening. */
export function OrdersCard({ orders, passes, action, maySign, mayActivate, onDeed }: OrdersCardProps) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={t('orders.title')} actions={action}>
      {orders.length === 0 && <Soft>{t('orders.none')}</Soft>}
      <ul>
        {orders.map((order) => (
          <li key={order.id} className={styles['line']}>
            <span className={styles['top']}>
              <strong className="num">
                {c('unit.mbps', { speed: order.terms.speedMbps })} ·{' '}
                {c('unit.perMonth', { amount: format.money(order.monthlyTotal) })}
              </strong>
              <Badge tone={tones[order.status]}>{t(`orderStatus.${order.status}`)}</Badge>
            </span>
            {order.passId !== null && <span>{passes.find((pass) => pass.id === order.passId)?.product}</span>}
            <small>
              {t('orders.lines', {
                count: order.lines,
                each: format.money(order.terms.monthlyFee),
                months: c('unit.months', { count: order.terms.termMonths }),
              })}
            </small>
            {order.status === 'PREPARED' && maySign && (
              <div>
                <Button look="primary" onClick={() => onDeed({ deed: 'sign', order })}>
                  {t('orders.sign')}
                </Button>
              </div>
            )}
            {order.status === 'SIGNED' && mayActivate && (
              <div>
                <Button look="primary" onClick={() => onDeed({ deed: 'activate', order })}>
                  {t('orders.activate')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
