import { useState } from 'react';
import { TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { newKey } from '@/shared/api/idempotency';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { reserveStock, type NewReservation } from './api/changeStock';
import type { StockItem } from './model';

/** CP-51: keeps pieces that are free for something, so that nobody takes them out for anything else. */
export function ReserveDialog({ item, onClose }: { item: StockItem; onClose: () => void }) {
  const t = useText('stock');
  const [values, setValues] = useState({ quantity: '', purpose: '' });
  // One for the dialog: sent again, it is the same reservation.
  const [id] = useState(() => `hand-${newKey()}`);
  const task = useTask({
    read: (check) => {
      const quantity = check.whole('quantity', values.quantity, 1, Math.max(1, item.free));
      const purpose = check.text('purpose', t('purpose'), values.purpose);
      return quantity === null ? null : { id, quantity, purpose };
    },
    send: (body: NewReservation, key) => reserveStock(item.id, body, key),
    refresh: [['stock']],
    done: t('reserve.done', { name: item.name }),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('reserve.title')} {...task} save={t('reserve.title')} onClose={onClose}>
      <Soft>{t('thereAre', { free: item.free, count: item.onHand, name: item.name })}</Soft>
      <TextField
        name="quantity"
        label={t('quantity')}
        inputMode="numeric"
        value={values.quantity}
        onChange={(quantity) => setValues({ ...values, quantity })}
      />
      <TextField
        name="purpose"
        label={t('purpose')}
        hint={t('reserve.purposeHint')}
        maxLength={200}
        value={values.purpose}
        onChange={(purpose) => setValues({ ...values, purpose })}
      />
    </TaskDialog>
  );
}
