import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { LongTextField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { activateOrder } from './api/activateOrder';
import { signOrder } from './api/signOrder';
import type { Order } from './model';
import type { OrderStep } from './orderStep';

/** What is done to an order: signing makes the customer ORDERED, activating makes it ON_NET. */
export type OrderDeed = { deed: 'sign' | 'activate'; order: Order };

type OrderStepDialogProps = OrderDeed & { customerId: string; onClose: () => void };

export function OrderStepDialog({ customerId, deed, order, onClose }: OrderStepDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const [blank] = useState(() => ({ doneOn: today(), note: '' }));
  const { values, set, clear } = useDraft(`order.${deed}.${order.id}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (step: OrderStep, key) =>
      deed === 'sign'
        ? signOrder(customerId, order.id, step, key)
        : activateOrder(customerId, order.id, step, key),
    refresh: [['customers']],
    onDone: () => {
      clear();
      say(t(deed === 'sign' ? 'orders.signed' : 'orders.activated'));
      onClose();
    },
  });
  const submit = () => {
    const problems =
      values.doneOn === '' ? [wrong('doneOn', c('form.required', { field: t('record.doneOn') }))] : [];
    setFound(problems);
    const note = values.note.trim();
    if (problems.length === 0) submission.mutate({ doneOn: values.doneOn, ...(note !== '' && { note }) });
  };
  const title = t(deed === 'sign' ? 'orders.sign' : 'orders.activate');
  return (
    <TaskDialog
      title={title}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      save={title}
      onClose={onClose}
    >
      <Soft>{t(deed === 'sign' ? 'orders.signText' : 'orders.activateText')}</Soft>
      <TextField
        name="doneOn"
        label={t('record.doneOn')}
        type="date"
        max={today()}
        value={values.doneOn}
        onChange={(doneOn) => set({ doneOn })}
      />
      <LongTextField
        optional
        name="note"
        label={t('orders.note')}
        maxLength={500}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </TaskDialog>
  );
}
