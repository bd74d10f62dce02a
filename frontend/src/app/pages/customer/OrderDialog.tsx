import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { prepareOrder, type NewOrder } from '@/features/customers/api/prepareOrder';
import { draftOf } from '@/features/customers/course';
import type { Customer, FurtherPass } from '@/features/customers/model';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import type { Tariff } from '@/features/tariffs/model';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Dialog } from '@/shared/ui/Dialog';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { TariffField } from './TariffField';

type OrderDialogProps = {
  customer: Customer;
  /** The further pass it is for (FN-05); the customer's first one when absent. */
  pass?: FurtherPass;
  onClose: () => void;
};

const blank = { tariffId: '', lines: '1' };

/** FN-S5: an order rests on a tariff that is approved and for sale in the customer's community. */
export function OrderDialog({ customer, pass, onClose }: OrderDialogProps) {
  const t = useText('customers');
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId: customer.communityId, status: 'IN_FORCE' }));
  return (
    <Dialog
      title={pass ? t('next.of', { product: pass.product, label: t('orders.prepare') }) : t('orders.prepare')}
      onClose={onClose}
    >
      <RecordPages query={tariffs} empty={<Empty title={t('orders.noTariff')} icon="tariff" />}>
        {(records) => <OrderForm customer={customer} pass={pass} tariffs={records} onClose={onClose} />}
      </RecordPages>
    </Dialog>
  );
}

function OrderForm({ customer, pass, tariffs, onClose }: OrderDialogProps & { tariffs: readonly Tariff[] }) {
  const t = useText('customers');
  const c = useText('common');
  const { values, set, clear } = useDraft(
    draftOf('order', { customerId: customer.id, passId: pass?.id ?? null }),
    blank,
  );
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (order: NewOrder, key) => prepareOrder(customer.id, order, key),
    refresh: [['customers']],
    onDone: () => {
      clear();
      say(t('orders.prepared'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const lines = whole(values.lines, 1, 1000);
    if (values.tariffId === '')
      problems.push(wrong('tariffId', c('form.required', { field: t('orders.choose') })));
    if (lines === null) problems.push(wrong('lines', c('form.whole', { from: 1, to: 1000 })));
    setFound(problems);
    if (problems.length === 0 && lines !== null) {
      submission.mutate({ tariffId: values.tariffId, lines, ...(pass && { passId: pass.id }) });
    }
  };
  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      <TariffField tariffs={tariffs} value={values.tariffId} onChange={(tariffId) => set({ tariffId })} />
      <TextField
        name="lines"
        label={t('orders.count')}
        inputMode="numeric"
        value={values.lines}
        onChange={(lines) => set({ lines })}
      />
      <TaskFoot busy={submission.isPending} save={t('orders.prepare')} onClose={onClose} />
    </Form>
  );
}
