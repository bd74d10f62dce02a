import { useState } from 'react';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { addCompany, type NewCompany } from '../api/companies';
import { companyKinds, type CompanyKind } from '../model';
import { useCompanyTask } from './useCompanyTask';

type NewCompanyDialogProps = { orgUnitId: string; onClose: () => void; onDone: (id: string) => void };

export function NewCompanyDialog({ orgUnitId, onClose, onDone }: NewCompanyDialogProps) {
  const t = useText('property');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CompanyKind>('PROPERTY_COMPANY');
  const task = useCompanyTask({
    read: (check): NewCompany => {
      check.required('name', name, t('name'));
      return { name: name.trim(), kind, orgUnitId };
    },
    send: addCompany,
    onDone: ({ value }) => onDone(value.id),
  });
  return (
    <TaskDialog title={t('add')} {...task} onClose={onClose}>
      <TextField name="name" label={t('name')} maxLength={100} value={name} onChange={setName} />
      <SelectField
        name="kind"
        label={t('kindLabel')}
        value={kind}
        options={companyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(chosen) => chosen !== '' && setKind(chosen)}
      />
    </TaskDialog>
  );
}
