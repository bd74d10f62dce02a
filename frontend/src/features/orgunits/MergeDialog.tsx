import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { Notice } from '@/shared/ui/Notice';
import { mergeGrid, siblingsQuery } from './api/manageGrids';
import type { ChangeDialogProps } from './MoveDialog';
import { useGridTask } from './useGridTask';

/** Into a grid beside it, which takes in everything and everybody. */
export function MergeDialog({ grid, contents, onReload, onClose, onDone }: ChangeDialogProps) {
  const t = useText('orgunits');
  const c = useText('common');
  const siblings = useQuery(siblingsQuery(grid.value.parent ?? ''));
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const target = siblings.data?.items.find((one) => one.id === into);
  const task = useGridTask({
    grid,
    reason,
    choose: () => ({ choice: into, missing: into === '' ? [['into', t('merge.into')]] : [] }),
    send: mergeGrid,
    onDone,
  });
  return (
    <TaskDialog
      title={t('merge.title')}
      {...task}
      save={t('merge.save')}
      onReload={onReload}
      onClose={onClose}
    >
      <SelectField
        name="into"
        label={t('merge.into')}
        hint={t('merge.hint')}
        empty={c('form.choose')}
        value={into}
        options={(siblings.data?.items ?? [])
          .filter((one) => one.id !== grid.value.id)
          .map((one) => ({ value: one.id, label: one.name }))}
        onChange={setInto}
      />
      <LongTextField name="reason" label={t('reason')} maxLength={500} value={reason} onChange={setReason} />
      {target && contents !== null && (
        <Notice
          tone="warn"
          role="status"
          title={t('merge.preview', { grid: grid.value.name, into: target.name, count: contents })}
        />
      )}
    </TaskDialog>
  );
}
