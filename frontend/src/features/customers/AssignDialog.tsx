import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { SelectField } from '@/shared/form/Field';
import { Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { say } from '@/shared/ui/toast';
import { assignCustomer } from './api/assignCustomer';
import { salespeopleQuery } from './api/listSalespeople';
import type { Customer } from './model';

/** FN-14: gives a customer of the pool to a salesperson. */
export function AssignDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useText('customers');
  const c = useText('common');
  const people = useQuery(salespeopleQuery(customer.gridPath));
  const [staffId, setStaffId] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (to: string, key) => assignCustomer(customer.id, to, key),
    refresh: [['customers']],
    onDone: () => {
      say(t('hold.assigned'));
      onClose();
    },
  });
  const submit = () => {
    setFound(staffId === '' ? [wrong('staffId', c('form.required', { field: t('hold.assignTo') }))] : []);
    if (staffId !== '') submission.mutate(staffId);
  };
  return (
    <Dialog title={t('hold.assign')} onClose={onClose}>
      <Loaded query={people} rows={2}>
        {({ items }) => (
          <Form error={submission.error} found={found} onSubmit={submit}>
            <Soft>{t('hold.assignText')}</Soft>
            <SelectField
              name="staffId"
              label={t('hold.assignTo')}
              empty={c('form.choose')}
              value={staffId}
              options={items.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setStaffId}
            />
            <TaskFoot busy={submission.isPending} save={t('hold.assign')} onClose={onClose} />
          </Form>
        )}
      </Loaded>
    </Dialog>
  );
}
