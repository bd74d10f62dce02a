import { lazy, useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { wrong } from '@/shared/form/checks';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { changeView, etagOf, saveView, viewsKey } from './api/savedViews';
import {
  isSame,
  visibilitiesOf,
  type PageFilter,
  type SavedView,
  type ViewedList,
  type ViewRequest,
  type ViewRole,
  type Visibility,
} from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type ViewDialogProps<F extends PageFilter> = {
  list: ViewedList<F>;
  /** What is changed; a new view is saved when absent. */
  view?: SavedView;
  /** What the list is narrowed to now. */
  filter: F;
  /** Something is searched for, which is not kept. */
  searching: boolean;
  onReload: () => void;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

/** A view's name, for whom it is, and what it shows. */
export function ViewDialog<F extends PageFilter>(props: ViewDialogProps<F>) {
  const { list, view, filter, searching, onReload, onSaved, onClose } = props;
  const t = useText('views');
  const c = useText('common');
  const user = useUser();
  const [name, setName] = useState(view?.name ?? '');
  const [visibility, setVisibility] = useState<Visibility>(view?.visibility ?? 'PERSONAL');
  const [gridPath, setGridPath] = useState(view?.gridPath ?? user.scopes[0] ?? '');
  const [role, setRole] = useState<ViewRole | ''>(list.roles.find((one) => one === view?.role) ?? '');
  const before = view ? list.filterOf(view) : null;
  const differs = before !== null && !isSame(before, filter);
  const [anew, setAnew] = useState(differs);
  const [found, setFound] = useState<Violation[]>([]);
  const over = useOver(view ? etagOf(view) : '');
  const refresh = [viewsKey(list)];
  const submission = useSubmission({
    send: ({ request, old }: Change, key) =>
      old ? changeView(list, old.view.id, old.etag, request) : saveView(list, request, key),
    refresh,
    onDone: (saved, { old }) => {
      if (old) {
        offerUndo({
          text: t('changed', { name: saved.name }),
          undo: () => changeView(list, saved.id, etagOf(saved), requestOf(old.view)),
          refresh,
        });
      } else say(t('saved', { name: saved.name }));
      onSaved(saved);
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (name.trim() === '') need('name', t('name'));
    if (visibility === 'ROLE' && role === '') need('role', t('role'));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      request: {
        name: name.trim(),
        ...(view && !anew
          ? { filter: view.filter, ...(view.sort !== null && { sort: view.sort }) }
          : list.keptOf(filter)),
        visibility,
        ...(visibility !== 'PERSONAL' && { gridPath }),
        ...(visibility === 'ROLE' && role !== '' && { role }),
      },
      old: view ? { view, etag: over.tag(submission.error) } : null,
    });
  };
  const unit = (path: string | null) => path?.split('/').at(-1) ?? null;
  const teams = [...new Set([...(view?.gridPath ? [view.gridPath] : []), ...user.scopes])];
  return (
    <TaskDialog
      title={view ? t('change') : t('save')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      stale={
        view && (
          <StaleSides
            fields={[
              { field: 'name', label: t('name'), mine: name.trim() || null, theirs: view.name },
              {
                field: 'visibility',
                label: t('visibility'),
                mine: t(`forWhom.${visibility}`),
                theirs: t(`forWhom.${view.visibility}`),
              },
              {
                field: 'gridPath',
                label: t('team'),
                mine: visibility === 'PERSONAL' ? null : unit(gridPath),
                theirs: unit(view.gridPath),
              },
              {
                field: 'role',
                label: t('role'),
                mine: visibility === 'ROLE' && role !== '' ? c(`role.${role}`) : null,
                theirs: view.role && c(`role.${view.role}`),
              },
              // What is not taken anew stays what it is by now.
              ...(anew && differs
                ? [
                    {
                      field: 'filter',
                      label: t('filter'),
                      mine: t('filterInSight'),
                      theirs: t('filterOfView'),
                    },
                  ]
                : []),
            ]}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={onClose}
          />
        )
      }
    >
      {searching && <Soft>{t('searchNotKept')}</Soft>}
      <TextField name="name" label={t('name')} maxLength={40} value={name} onChange={setName} />
      <SelectField
        name="visibility"
        label={t('visibility')}
        value={visibility}
        options={visibilitiesOf(user).map((value) => ({ value, label: t(`forWhom.${value}`) }))}
        onChange={(chosen) => setVisibility(chosen === '' ? 'PERSONAL' : chosen)}
      />
      {visibility !== 'PERSONAL' && teams.length > 1 && (
        <SelectField
          name="gridPath"
          label={t('team')}
          value={gridPath}
          options={teams.map((path) => ({ value: path, label: path.split('/').at(-1) ?? path }))}
          onChange={setGridPath}
        />
      )}
      {visibility === 'ROLE' && (
        <SelectField
          name="role"
          label={t('role')}
          empty={c('form.choose')}
          value={role}
          options={list.roles.map((value) => ({ value, label: c(`role.${value}`) }))}
          onChange={setRole}
        />
      )}
      {differs && <CheckField label={t('takeFilter')} checked={anew} onChange={setAnew} />}
    </TaskDialog>
  );
}

/** What is sent, and the view as it was before. */
type Change = { request: ViewRequest; old: { view: SavedView; etag: string } | null };

/** A view as it stands, to be put back. */
function requestOf({ name, filter, sort, visibility, gridPath, role }: SavedView): ViewRequest {
  return {
    name,
    filter,
    visibility,
    ...(sort !== null && { sort }),
    ...(gridPath !== null && { gridPath }),
    ...(role !== null && { role }),
  };
}
