import { useState } from 'react';
import { TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { endAssignment } from './api/listStaff';
import type { Assignment } from './model';

/** Somebody's last day; that the assignment was there stays on file. */
export function EndDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const t = useText('orgunits');
  const c = useText('common');
  const [on, setOn] = useState(today());
  const submission = useSubmission({
    send: (day: string, key) => endAssignment(assignment, day, key),
    refresh: [['staff-assignments']],
    onDone: () => {
      say(t('staff.done'));
      onClose();
    },
  });
  return (
    <TaskDialog
      title={t('staff.end')}
      error={submission.error}
      found={[]}
      busy={submission.isPending}
      save={t('staff.end')}
      onSubmit={() => on !== '' && submission.mutate(on)}
      onClose={onClose}
    >
      <Soft>{t('staff.endText', { name: assignment.name, role: c(`role.${assignment.role}`) })}</Soft>
      <TextField
        name="on"
        label={t('staff.lastDay')}
        type="date"
        min={assignment.since}
        value={on}
        onChange={setOn}
      />
    </TaskDialog>
  );
}
