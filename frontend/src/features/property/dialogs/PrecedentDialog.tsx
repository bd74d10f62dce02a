import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { addPrecedent, type PrecedentBody } from '../api/companies';
import type { Company, Managed } from '../model';
import { CommunityField } from './CommunityField';
import { useCompanyTask } from './useCompanyTask';

type PrecedentDialogProps = { company: Tagged<Company>; managed: Managed; onClose: () => void };

/** CO-30: a community of the company that is open already, to be pointed at. */
export function PrecedentDialog({ company, managed, onClose }: PrecedentDialogProps) {
  const t = useText('property');
  const [values, setValues] = useState({ communityId: '', openedOn: today(), note: '' });
  const task = useCompanyTask({
    read: (check): PrecedentBody => {
      check.required('communityId', values.communityId, t('managed.one'));
      return {
        communityId: values.communityId,
        openedOn: values.openedOn,
        ...(values.note.trim() !== '' && { note: values.note.trim() }),
      };
    },
    send: (body, key) => addPrecedent(company.value.id, body, key),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('precedents.add')} {...task} onClose={onClose}>
      <Fields>
        <CommunityField
          managed={managed}
          value={values.communityId}
          onChange={(communityId) => setValues({ ...values, communityId })}
        />
        <TextField
          name="openedOn"
          label={t('precedents.openedOn')}
          type="date"
          max={today()}
          value={values.openedOn}
          onChange={(openedOn) => setValues({ ...values, openedOn })}
        />
      </Fields>
      <LongTextField
        optional
        name="note"
        label={t('note')}
        maxLength={500}
        value={values.note}
        onChange={(note) => setValues({ ...values, note })}
      />
    </TaskDialog>
  );
}
