import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { assignStaff, type NewAssignment } from './api/listStaff';
import { duties, type Duty } from './model';

/** Somebody begins to work in a grid. */
export function AssignDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const t = useText('orgunits');
  const c = useText('common');
  const [staffId, setStaffId] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Duty | ''>('');
  const [since, setSince] = useState(today());
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewAssignment, key) => assignStaff(body, key),
    refresh: [['staff-assignments']],
    onDone: () => {
      say(t('staff.done'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const missing = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (staffId.trim() === '') missing('staffId', t('staff.id'));
    if (name.trim() === '') missing('name', t('staff.name'));
    if (role === '') missing('role', t('staff.role'));
    if (since === '') missing('since', t('staff.since'));
    setFound(problems);
    if (problems.length > 0 || role === '') return;
    submission.mutate({ staffId: staffId.trim(), name: name.trim(), role, orgUnitId: unitId, since });
  };
  return (
    <TaskDialog
      title={t('staff.assign')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={t('staff.assign')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="staffId" label={t('staff.id')} maxLength={64} value={staffId} onChange={setStaffId} />
      <TextField name="name" label={t('staff.name')} maxLength={50} value={name} onChange={setName} />
      <SelectField
        name="role"
        label={t('staff.role')}
        empty={c('form.choose')}
        value={role}
        options={duties.map((value) => ({ value, label: c(`role.${value}`) }))}
        onChange={setRole}
      />
      <TextField name="since" label={t('staff.since')} type="date" value={since} onChange={setSince} />
    </TaskDialog>
  );
}
