import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useOver } from '@/shared/api/useOver';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { offerUndo } from '@/shared/ui/undo';
import { nameUnit } from './api/manageGrids';
import type { Grid } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type RenameDialogProps = { grid: Tagged<Grid>; onReload: () => void; onClose: () => void };

const refresh = [['org-units'], ['communities']] as const;

/** What a grid is called; its code, and where it belongs, stay. */
export function RenameDialog({ grid, onReload, onClose }: RenameDialogProps) {
  const t = useText('orgunits');
  const c = useText('common');
  const [name, setName] = useState(grid.value.name);
  const over = useOver(grid.etag);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: async ({ etag, named }: { etag: string; named: string }) => ({
      before: grid.value.name,
      after: await nameUnit(grid.value, etag, named),
    }),
    refresh,
    onDone: ({ before, after }) => {
      offerUndo({
        text: t('rename.done', { name: after.value.name }),
        undo: () => nameUnit(after.value, after.etag, before),
        refresh,
      });
      onClose();
    },
  });
  const submit = () => {
    const problems =
      name.trim() === '' ? [wrong('name', c('form.required', { field: t('rename.name') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate({ etag: over.tag(submission.error), named: name.trim() });
  };
  return (
    <TaskDialog
      title={t('rename.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        <StaleSides
          fields={[
            { field: 'name', label: t('rename.name'), mine: name.trim() || null, theirs: grid.value.name },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={onClose}
        />
      }
    >
      <TextField name="name" label={t('rename.name')} maxLength={60} value={name} onChange={setName} />
    </TaskDialog>
  );
}
