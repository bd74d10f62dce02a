import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckField, LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { contentsQuery, splitGrid } from './api/manageGrids';
import type { ChangeDialogProps } from './MoveDialog';
import styles from './orgunits.module.css';
import { useGridTask } from './useGridTask';

/** So many communities stand in the list to choose from. */
const listed = 200;

/** A new grid beside it, into which some of its communities come over. */
export function SplitDialog({ grid, contents, onReload, onClose, onDone }: ChangeDialogProps) {
  const t = useText('orgunits');
  const [fresh, setFresh] = useState({ id: '', name: '' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const communities = useQuery(contentsQuery(grid.value.path, listed));
  const task = useGridTask({
    grid,
    reason,
    choose: () => ({
      choice: { id: fresh.id.trim(), name: fresh.name.trim(), communityIds: [...chosen] },
      missing: [
        ...(fresh.id.trim() === '' ? [['id', t('split.id')] as const] : []),
        ...(fresh.name.trim() === '' ? [['name', t('split.name')] as const] : []),
        ...(chosen.length === 0 ? [['communityIds', t('split.communities')] as const] : []),
      ],
    }),
    send: splitGrid,
    onDone,
  });
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => (wanted ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <TaskDialog
      title={t('split.title')}
      {...task}
      save={t('split.save')}
      onReload={onReload}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="id"
          label={t('split.id')}
          hint={t('split.idHint')}
          maxLength={32}
          value={fresh.id}
          onChange={(id) => setFresh({ ...fresh, id })}
        />
        <TextField
          name="name"
          label={t('split.name')}
          maxLength={60}
          value={fresh.name}
          onChange={(name) => setFresh({ ...fresh, name })}
        />
      </Fields>
      <fieldset className={styles['choice']}>
        <legend>{t('split.communities')}</legend>
        {(communities.data?.items ?? []).map((one) => (
          <CheckField
            key={one.id}
            label={one.name}
            checked={chosen.includes(one.id)}
            onChange={(wanted) => choose(one.id, wanted)}
          />
        ))}
      </fieldset>
      {contents !== null && contents > listed && <Soft>{t('split.first', { count: listed })}</Soft>}
      <LongTextField name="reason" label={t('reason')} maxLength={500} value={reason} onChange={setReason} />
      {chosen.length > 0 && contents !== null && (
        <Notice
          tone="calm"
          role="status"
          title={t('split.preview', {
            name: fresh.name.trim(),
            count: chosen.length,
            grid: grid.value.name,
            rest: contents - chosen.length,
          })}
        />
      )}
    </TaskDialog>
  );
}
