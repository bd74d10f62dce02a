import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { Notice } from '@/shared/ui/Notice';
import { branchesQuery, moveGrid } from './api/manageGrids';
import type { Grid } from './model';
import { useGridTask } from './useGridTask';

export type ChangeDialogProps = {
  grid: Tagged<Grid>;
  /** Communities in the grid; null while they are counted. */
  contents: number | null;
  onReload: () => void;
  onClose: () => void;
  onDone: (grid: Grid) => void;
};

/** Below another branch, with everything in it. */
export function MoveDialog({ grid, contents, onReload, onClose, onDone }: ChangeDialogProps) {
  const t = useText('orgunits');
  const c = useText('common');
  const branches = useQuery(branchesQuery());
  const [parent, setParent] = useState('');
  const [reason, setReason] = useState('');
  const target = branches.data?.items.find((one) => one.id === parent);
  const task = useGridTask({
    grid,
    reason,
    choose: () => ({ choice: parent, missing: parent === '' ? [['parent', t('branch')]] : [] }),
    send: moveGrid,
    onDone,
  });
  return (
    <TaskDialog title={t('move.title')} {...task} save={t('move.save')} onReload={onReload} onClose={onClose}>
      <SelectField
        name="parent"
        label={t('branch')}
        empty={c('form.choose')}
        value={parent}
        options={(branches.data?.items ?? [])
          .filter((one) => one.id !== grid.value.parent)
          .map((one) => ({ value: one.id, label: one.name }))}
        onChange={setParent}
      />
      <LongTextField name="reason" label={t('reason')} maxLength={500} value={reason} onChange={setReason} />
      {target && contents !== null && (
        <Notice
          tone="calm"
          role="status"
          title={t('move.preview', { grid: grid.value.name, branch: target.name, count: contents })}
        />
      )}
    </TaskDialog>
  );
}
