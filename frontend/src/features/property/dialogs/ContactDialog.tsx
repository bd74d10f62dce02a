import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { CheckField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { addContact, type ContactBody } from '../api/companies';
import type { Company } from '../model';
import { useCompanyTask } from './useCompanyTask';

type ContactDialogProps = { company: Tagged<Company>; onClose: () => void };

/** CO-31: who is there, and who can decide. Names and numbers are kept nowhere on the device. */
export function ContactDialog({ company, onClose }: ContactDialogProps) {
  const t = useText('property');
  const [values, setValues] = useState({ name: '', duty: '', phone: '' });
  const [canDecide, setCanDecide] = useState(false);
  const task = useCompanyTask({
    read: (check): ContactBody => {
      check.required('name', values.name, t('contacts.name'));
      check.required('duty', values.duty, t('contacts.duty'));
      return {
        name: values.name.trim(),
        duty: values.duty.trim(),
        canDecide,
        ...(values.phone.trim() !== '' && { phone: values.phone.trim() }),
      };
    },
    send: (body, key) => addContact(company.value.id, body, key),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('contacts.add')} {...task} onClose={onClose}>
      <Fields>
        <TextField
          name="name"
          label={t('contacts.name')}
          maxLength={40}
          value={values.name}
          onChange={(name) => setValues({ ...values, name })}
        />
        <TextField
          name="duty"
          label={t('contacts.duty')}
          maxLength={40}
          value={values.duty}
          onChange={(duty) => setValues({ ...values, duty })}
        />
        <TextField
          optional
          name="phone"
          label={t('contacts.phone')}
          type="tel"
          inputMode="tel"
          maxLength={20}
          value={values.phone}
          onChange={(phone) => setValues({ ...values, phone })}
        />
      </Fields>
      <CheckField label={t('contacts.canDecide')} checked={canDecide} onChange={setCanDecide} />
    </TaskDialog>
  );
}
