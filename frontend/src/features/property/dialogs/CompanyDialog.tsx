import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useOver } from '@/shared/api/useOver';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { describeCompany, type CompanyBody } from '../api/companies';
import { companyKinds, type Company, type CompanyKind } from '../model';
import { useCompanyTask } from './useCompanyTask';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type CompanyDialogProps = { company: Tagged<Company>; onReload: () => void; onClose: () => void };

/** CO-30: what the company is called, and whether it is an employer's own department. */
export function CompanyDialog({ company, onReload, onClose }: CompanyDialogProps) {
  const t = useText('property');
  const { value } = company;
  const [name, setName] = useState(value.name);
  const [kind, setKind] = useState<CompanyKind>(value.kind);
  const over = useOver(company.etag);
  const task = useCompanyTask({
    read: (check): CompanyBody => {
      check.required('name', name, t('name'));
      return { name: name.trim(), kind };
    },
    send: async (body, _, error) => {
      const before: CompanyBody = { name: value.name, kind: value.kind };
      return { before, after: await describeCompany(value.id, over.tag(error), body) };
    },
    undo: ({ before, after }) => ({
      text: t('described', { name: after.value.name }),
      undo: () => describeCompany(after.value.id, after.etag, before),
    }),
    onDone: onClose,
  });
  return (
    <TaskDialog
      title={t('describe')}
      {...task}
      onReload={onReload}
      onClose={onClose}
      stale={
        <StaleSides
          fields={[
            { field: 'name', label: t('name'), mine: name.trim() || null, theirs: value.name },
            {
              field: 'kind',
              label: t('kindLabel'),
              mine: t(`kind.${kind}`),
              theirs: t(`kind.${value.kind}`),
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={task.onSubmit}
          onTheirs={onClose}
        />
      }
    >
      <TextField name="name" label={t('name')} maxLength={100} value={name} onChange={setName} />
      <SelectField
        name="kind"
        label={t('kindLabel')}
        value={kind}
        options={companyKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        onChange={(chosen) => chosen !== '' && setKind(chosen)}
      />
    </TaskDialog>
  );
}
