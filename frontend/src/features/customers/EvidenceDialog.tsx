import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { recordEvidence, type NewEvidence } from './api/recordEvidence';
import { draftOf, type Course } from './course';
import { difficulties, type EvidenceKind } from './evidence';

type EvidenceDialogProps = { course: Course; kind: EvidenceKind; onClose: () => void };

/** FN-01: one dated record that the customer, or a further pass of it, deserves a stage. */
export function EvidenceDialog({ course, kind, onClose }: EvidenceDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const [blank] = useState(() => ({ doneOn: today(), note: '', difficulty: '' }));
  const { values, set, clear } = useDraft(`${draftOf('evidence', course)}.${kind}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (evidence: NewEvidence, key) => recordEvidence(course, evidence, key),
    refresh: [['customers']],
    onDone: () => {
      clear();
      say(t('record.done', { kind: t(`evidence.${kind}`) }));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const note = values.note.trim();
    const difficulty = difficulties.find((one) => one === values.difficulty);
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (values.doneOn === '') need('doneOn', t('record.doneOn'));
    if (kind === 'DIFFICULTY_LEVEL' && difficulty === undefined) need('difficulty', t('record.difficulty'));
    if (note === '') need('note', t('record.note'));
    setFound(problems);
    if (problems.length === 0) {
      submission.mutate({
        kind,
        doneOn: values.doneOn,
        note,
        ...(difficulty !== undefined && { difficulty }),
      });
    }
  };
  return (
    <TaskDialog
      title={t(`evidence.${kind}`)}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <TextField
        name="doneOn"
        label={t('record.doneOn')}
        type="date"
        max={today()}
        value={values.doneOn}
        onChange={(doneOn) => set({ doneOn })}
      />
      {kind === 'DIFFICULTY_LEVEL' && (
        <SelectField
          name="difficulty"
          label={t('record.difficulty')}
          empty={c('form.choose')}
          value={difficulties.find((one) => one === values.difficulty) ?? ''}
          options={difficulties.map((one) => ({ value: one, label: t(`difficulty.${one}`) }))}
          onChange={(difficulty) => set({ difficulty })}
        />
      )}
      <LongTextField
        name="note"
        label={t('record.note')}
        hint={t('record.hint')}
        maxLength={1000}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </TaskDialog>
  );
}
