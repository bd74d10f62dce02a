import { useState } from 'react';
import { StaffField } from '@/shared/staff/StaffField';
import type { Tagged } from '@/shared/api/client';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { offerUndo } from '@/shared/ui/undo';
import { assignItem } from './api/changeSchedule';
import type { Item, Schedule } from './model';

type AssignItemDialogProps = {
  schedule: Tagged<Schedule>;
  item: Item;
  onReload: () => void;
  onClose: () => void;
};

/** CP-21: somebody in person, or again anybody of the role. */
export function AssignItemDialog({ schedule, item, onReload, onClose }: AssignItemDialogProps) {
  const t = useText('schedules');
  const c = useText('common');
  const [staffId, setStaffId] = useState(item.assignee ?? '');
  const task = useTask({
    read: () => ({ etag: schedule.etag, staffId: staffId === '' ? null : staffId }),
    send: (to: { etag: string; staffId: string | null }) =>
      assignItem(schedule.value.communityId, item.number, to.etag, to.staffId),
    refresh: [['schedules']],
    onDone: (after) => {
      offerUndo({
        text: t('assign.done'),
        undo: () => assignItem(schedule.value.communityId, item.number, after.etag, item.assignee),
        refresh: [['schedules']],
      });
      onClose();
    },
  });
  return (
    <TaskDialog title={t('assign.title')} {...task} onReload={onReload} onClose={onClose}>
      <Soft>{item.title}</Soft>
      <StaffField
        optional
        name="staffId"
        label={t('assign.to')}
        empty={t('assign.role', { role: c(`role.${item.ownerRole}`) })}
        value={staffId}
        onChange={setStaffId}
      />
    </TaskDialog>
  );
}
