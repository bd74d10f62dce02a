import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { linkVine, unlinkVine, type NewLink } from './api/vines';
import { vineKinds, type VineKind, type VineLink } from './model';

/** Ids of the system, as the service takes them: no names, no numbers. */
const id = /^[a-z]{1,4}-[A-Za-z0-9-]{1,80}$/;
const refresh = [['vines']] as const;

type LinkDialogProps = { communityId: string; gridPath: string; onClose: () => void };

/** CP-31 to CP-33: somebody brought somebody; property staff only with a declaration. */
export function LinkDialog({ communityId, gridPath, onClose }: LinkDialogProps) {
  const t = useText('weapons');
  const c = useText('common');
  const [values, setValues] = useState({ from: '', to: '', on: today(), declaration: '' });
  const [kind, setKind] = useState<VineKind>('USER');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewLink, key) => linkVine(communityId, body, key),
    refresh,
    onDone: () => {
      say(t('vine.saved'));
      onClose();
    },
  });
  const submit = () => {
    const from = values.from.trim();
    const to = values.to.trim();
    const declaration = values.declaration.trim();
    const problems: Violation[] = [];
    if (!id.test(from)) problems.push(wrong('from', t('vine.idWrong')));
    if (!id.test(to)) problems.push(wrong('to', t('vine.idWrong')));
    if (kind === 'PROPERTY' && declaration === '')
      problems.push(wrong('declaration', c('form.required', { field: t('vine.declaration') })));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      gridPath,
      from,
      to,
      kind,
      on: values.on,
      ...(declaration !== '' && { declaration }),
    });
  };
  return (
    <TaskDialog
      title={t('vine.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="from"
          label={t('vine.from')}
          hint={t('vine.idHint')}
          maxLength={90}
          value={values.from}
          onChange={(from) => setValues({ ...values, from })}
        />
        <TextField
          name="to"
          label={t('vine.to')}
          maxLength={90}
          value={values.to}
          onChange={(to) => setValues({ ...values, to })}
        />
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

type UnlinkDialogProps = { communityId: string; link: VineLink; onClose: () => void };

export function UnlinkDialog({ communityId, link, onClose }: UnlinkDialogProps) {
  const t = useText('weapons');
  const submission = useSubmission({
    send: (to: string) => unlinkVine(communityId, to),
    refresh,
    onDone: () => {
      say(t('vine.removed'));
      onClose();
    },
  });
  return (
    <TaskDialog
      title={t('vine.removeTitle')}
      error={submission.error}
      busy={submission.isPending}
      save={t('vine.remove')}
      onSubmit={() => submission.mutate(link.to)}
      onClose={onClose}
    >
      <p>{t('vine.removeText', { from: link.from, to: link.to })}</p>
    </TaskDialog>
  );
}
