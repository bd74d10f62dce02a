import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useOver } from '@/shared/api/useOver';
import { CheckField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { addContact, describeContact, type ContactBody } from '../api/companies';
import type { Company, FullContact } from '../model';
import { useCompanyTask } from './useCompanyTask';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type ContactDialogProps = {
  company: Tagged<Company>;
  /** The one to change, in full; a new one when absent. */
  contact?: FullContact;
  onReload?: () => void;
  onClose: () => void;
};

/** CO-31: who is there, and who can decide. Names and numbers are kept nowhere on the device. */
export function ContactDialog({ company, contact, onReload, onClose }: ContactDialogProps) {
  const t = useText('property');
  const { id, contacts } = company.value;
  const [values, setValues] = useState({
    name: contact?.name ?? '',
    duty: contact?.duty ?? '',
    phone: contact?.phone ?? '',
  });
  const [canDecide, setCanDecide] = useState(contact?.canDecide ?? false);
  const inFile = contacts.find((one) => one.number === contact?.number);
  const [begun] = useState({ etag: company.etag, shown: inFile });
  const over = useOver(company.etag);
  const task = useCompanyTask({
    read: (check): ContactBody => {
      check.required('name', values.name, t('contacts.name'));
      check.required('duty', values.duty, t('contacts.duty'));
      return bodyOf({ ...values, canDecide });
    },
    send: async (body, key, error) => {
      if (contact) {
        const tag = over.tag(error);
        const { etag } = await describeContact(id, contact.number, tag, body);
        // Of what somebody else wrote meanwhile only the masked half is known: it could not be put back.
        return tag === begun.etag ? { etag, was: bodyOf(contact), number: contact.number } : null;
      }
      await addContact(id, body, key);
      return null;
    },
    undo: (changed) =>
      changed && {
        text: t('contacts.changed'),
        undo: () => describeContact(id, changed.number, changed.etag, changed.was),
      },
    onDone: onClose,
  });
  /** As the file shows it (PI-01) where it was left as it was; what was typed anew is in sight anyway. */
  const mine = (field: 'name' | 'phone') => {
    const typed = values[field].trim();
    return typed === (contact?.[field] ?? '') ? (begun.shown?.[field] ?? null) : typed || null;
  };
  const decides = (can: boolean) => (can ? t('contacts.canDecide') : null);
  return (
    <TaskDialog
      title={contact ? t('contacts.edit') : t('contacts.add')}
      {...task}
      onReload={onReload}
      onClose={onClose}
      stale={
        contact &&
        inFile &&
        onReload && (
          <StaleSides
            fields={[
              {
                field: 'name',
                label: t('contacts.name'),
                mine: mine('name'),
                theirs: inFile.name,
              },
              {
                field: 'duty',
                label: t('contacts.duty'),
                mine: values.duty.trim() || null,
                theirs: inFile.duty,
              },
              {
                field: 'phone',
                label: t('contacts.phone'),
                mine: mine('phone'),
                theirs: inFile.phone,
              },
              {
                field: 'canDecide',
                label: t('contacts.canDecide'),
                mine: decides(canDecide),
                theirs: decides(inFile.canDecide),
              },
            ]}
            fresh={over.fresh}
            onReload={onReload}
            onMine={task.onSubmit}
            onTheirs={onClose}
          />
        )
      }
    >
      <Fields>
        <TextField
          name="name"
          label={t('contacts.name')}
          maxLength={50}
          value={values.name}
          onChange={(name) => setValues({ ...values, name })}
        />
        <TextField
          name="duty"
          label={t('contacts.duty')}
          maxLength={100}
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

type Typed = { name: string; duty: string | null; phone: string | null; canDecide: boolean };

function bodyOf({ name, duty, phone, canDecide }: Typed): ContactBody {
  return {
    name: name.trim(),
    duty: duty?.trim() ?? '',
    canDecide,
    ...(phone !== null && phone.trim() !== '' && { phone: phone.trim() }),
  };
}
