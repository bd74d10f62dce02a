import { useState, type ReactNode } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { LongTextField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { completeItem, type Completion } from './api/completeItem';
import type { Item, Schedule } from './model';

/** A photo for one piece of evidence; kept by whoever keeps photos. */
export type ProofPhoto = {
  /** The field that takes it. */
  field: (name: string, label: string) => ReactNode;
  /** What is wrong with it, if it cannot be sent. */
  wrong: () => string | null;
  /** Tells two of them apart; null without one. */
  mark: () => string | null;
  /** Hands it in, once however often it is tried, and tells its id; null without one. */
  send: (communityId: string, caption: string) => Promise<string | null>;
};

type CompleteDialogProps = {
  photo: ProofPhoto;
  schedule: Tagged<Schedule>;
  item: Item;
  onReload: () => void;
  onClose: () => void;
};

/** CP-21: an item is done when its evidence is handed in. */
export function CompleteDialog({ schedule, item, photo, onReload, onClose }: CompleteDialogProps) {
  const t = useText('schedules');
  const c = useText('common');
  const { communityId } = schedule.value;
  const [blank] = useState<Record<string, string>>(() => ({
    doneOn: today(),
    note: '',
    ...Object.fromEntries(item.evidenceRequired.map((kind) => [kind, ''])),
  }));
  const { values, set, clear } = useDraft(`item.${communityId}.${item.number}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  // A photograph shows a photograph; of anything else, the first piece.
  const pictured = item.evidenceRequired.find((kind) => kind === 'PHOTO') ?? item.evidenceRequired[0];
  const submission = useSubmission({
    send: async ({ completion }: { completion: Completion; mark: string | null }, key) => {
      const id = await photo.send(communityId, item.title);
      const evidence = completion.evidence.map((one) =>
        one.kind === pictured && id !== null ? { ...one, photo: id } : one,
      );
      await completeItem(communityId, item.number, schedule.etag, { ...completion, evidence }, key);
    },
    refresh: [['schedules'], ['communities', communityId, 'photos']],
    onDone: () => {
      clear();
      say(t('complete.done', { title: item.title }));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (!values['doneOn'])
      problems.push(wrong('doneOn', c('form.required', { field: t('complete.doneOn') })));
    for (const kind of item.evidenceRequired) {
      if (!values[kind]?.trim())
        problems.push(wrong(kind, c('form.required', { field: t(`evidence.${kind}`) })));
    }
    const badPhoto = photo.wrong();
    if (badPhoto !== null) problems.push(wrong('file', badPhoto));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      completion: {
        doneOn: values['doneOn'] ?? '',
        note: values['note']?.trim() ?? '',
        evidence: item.evidenceRequired.map((kind) => ({ kind, note: values[kind]?.trim() ?? '' })),
      },
      mark: photo.mark(),
    });
  };
  return (
    <TaskDialog
      title={item.title}
      error={submission.error}
      found={found}
      onReload={onReload}
      onSubmit={submit}
      busy={submission.isPending}
      save={t('item.complete')}
      onClose={onClose}
    >
      <Soft>{item.goal}</Soft>
      <TextField
        name="doneOn"
        label={t('complete.doneOn')}
        type="date"
        max={today()}
        value={values['doneOn'] ?? ''}
        onChange={(doneOn) => set({ doneOn })}
      />
      {item.evidenceRequired.map((kind) => (
        <LongTextField
          key={kind}
          name={kind}
          label={t('complete.evidence', { kind: t(`evidence.${kind}`) })}
          hint={t('complete.hint')}
          maxLength={500}
          value={values[kind] ?? ''}
          onChange={(note) => set({ [kind]: note })}
        />
      ))}
      {pictured &&
        photo.field(
          'file',
          pictured === 'PHOTO'
            ? t('complete.photoFile')
            : t('complete.photo', { kind: t(`evidence.${pictured}`) }),
        )}
      <LongTextField
        optional
        name="note"
        label={t('complete.note')}
        maxLength={500}
        value={values['note'] ?? ''}
        onChange={(note) => set({ note })}
      />
    </TaskDialog>
  );
}
