import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { offerUndo } from '@/shared/ui/undo';
import { salespeopleQuery } from './api/listSalespeople';
import { newKey } from '@/shared/api/idempotency';
import { answerTransfer, offerTransfer, type NewTransfer } from './api/transferCustomer';
import type { Customer } from './model';

const blank = { staffId: '', reason: '' };

/** FN-14: offers a customer to a colleague; it changes hands when the colleague accepts. */
export function TransferDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useText('work');
  const c = useText('common');
  const people = useQuery(salespeopleQuery(customer.gridPath));
  const { values, set, clear } = useDraft(`transfer.${customer.id}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (transfer: NewTransfer, key) => offerTransfer(customer.id, transfer, key),
    refresh: [['customers']],
    onDone: () => {
      clear();
      offerUndo({
        text: t('transfer.offered'),
        undo: () => answerTransfer(customer.id, 'withdrawal', newKey()),
        refresh: [['customers']],
      });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const reason = values.reason.trim();
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (values.staffId === '') need('staffId', t('transfer.to'));
    if (reason === '') need('reason', t('transfer.reason'));
    setFound(problems);
    if (problems.length === 0) submission.mutate({ staffId: values.staffId, reason });
  };
  return (
    <Dialog title={t('transfer.title')} onClose={onClose}>
      <Loaded query={people} rows={2}>
        {({ items }) => {
          const others = items.filter((one) => one.id !== customer.holder?.id);
          return (
            <Form error={submission.error} found={found} onSubmit={submit}>
              <Soft>{t('transfer.text')}</Soft>
              <SelectField
                name="staffId"
                label={t('transfer.to')}
                empty={c('form.choose')}
                value={others.some((one) => one.id === values.staffId) ? values.staffId : ''}
                options={others.map((one) => ({ value: one.id, label: one.name }))}
                onChange={(staffId) => set({ staffId })}
              />
              <LongTextField
                name="reason"
                label={t('transfer.reason')}
                maxLength={200}
                value={values.reason}
                onChange={(reason) => set({ reason })}
              />
              <TaskFoot busy={submission.isPending} save={t('transfer.offer')} onClose={onClose} />
            </Form>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
