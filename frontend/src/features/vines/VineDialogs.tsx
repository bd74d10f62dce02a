import { Suspense, useState, type ReactNode } from 'react';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { newKey } from '@/shared/api/idempotency';
import { Loading } from '@/shared/ui/State';
import { offerUndo } from '@/shared/ui/undo';
import { linkVine, unlinkVine, type NewLink } from './api/vines';
import { vineKinds, type VineKind, type VineLink } from './model';

/** Ids of the system, as the service takes them: no names, no numbers. */
const id = /^[a-z]{1,4}-[A-Za-z0-9-]{1,80}$/;
const refresh = [['vines']] as const;

type LinkDialogProps = {
  communityId: string;
  gridPath: string;
  /** The field that finds somebody by name. */
  person: (name: string, label: string, onPick: (id: string) => void) => ReactNode;
  onClose: () => void;
};

/** CP-31 to CP-33: somebody brought somebody; property staff only with a declaration. */
export function LinkDialog({ communityId, gridPath, person, onClose }: LinkDialogProps) {
  const t = useText('weapons');
  const [values, setValues] = useState({ from: '', to: '', on: today(), declaration: '' });
  const [kind, setKind] = useState<VineKind>('USER');
  const task = useTask({
    read: (check) => {
      const [from, to] = [values.from.trim(), values.to.trim()];
      if (!id.test(from)) check.missing('from', t('vine.from'));
      if (!id.test(to)) check.missing('to', t('vine.to'));
      const declaration =
        kind === 'PROPERTY'
          ? check.text('declaration', t('vine.declaration'), values.declaration)
          : values.declaration.trim();
      return { gridPath, from, to, kind, on: values.on, ...(declaration !== '' && { declaration }) };
    },
    send: async (body: NewLink, key) => {
      await linkVine(communityId, body, key);
      return body;
    },
    refresh,
    onDone: ({ to }) => {
      offerUndo({ text: t('vine.saved'), undo: () => unlinkVine(communityId, to), refresh });
      onClose();
    },
  });
  return (
    <TaskDialog title={t('vine.add')} {...task} onClose={onClose}>
      <Fields>
        <Suspense fallback={<Loading rows={3} />}>
          {person('from', t('vine.from'), (from) => setValues((all) => ({ ...all, from })))}
          {person('to', t('vine.to'), (to) => setValues((all) => ({ ...all, to })))}
        </Suspense>
        <SelectField
          name="kind"
          label={t('kind')}
          value={kind}
          options={vineKinds.map((value) => ({ value, label: t(`vineKinds.${value}`) }))}
          onChange={(chosen) => chosen !== '' && setKind(chosen)}
        />
        <TextField
          name="on"
          label={t('vine.on')}
          type="date"
          max={today()}
          value={values.on}
          onChange={(on) => setValues({ ...values, on })}
        />
      </Fields>
      {kind === 'PROPERTY' && (
        <LongTextField
          name="declaration"
          label={t('vine.declaration')}
          hint={t('vine.declarationHint')}
          maxLength={500}
          value={values.declaration}
          onChange={(declaration) => setValues({ ...values, declaration })}
        />
      )}
    </TaskDialog>
  );
}

type UnlinkDialogProps = {
  communityId: string;
  gridPath: string;
  link: VineLink;
  nameOf: (id: string) => string;
  onClose: () => void;
};

export function UnlinkDialog({ communityId, gridPath, link, nameOf, onClose }: UnlinkDialogProps) {
  const t = useText('weapons');
  const task = useTask({
    read: () => link.to,
    send: (to: string) => unlinkVine(communityId, to),
    refresh,
    onDone: () => {
      const { from, to, kind, on, declaration } = link;
      const again = { gridPath, from, to, kind, on, ...(declaration !== null && { declaration }) };
      offerUndo({
        text: t('vine.removed'),
        undo: () => linkVine(communityId, again, newKey()),
        refresh,
      });
      onClose();
    },
  });
  return (
    <TaskDialog title={t('vine.removeTitle')} {...task} save={t('vine.remove')} onClose={onClose}>
      <p>{t('vine.removeText', { from: nameOf(link.from), to: nameOf(link.to) })}</p>
    </TaskDialog>
  );
}
