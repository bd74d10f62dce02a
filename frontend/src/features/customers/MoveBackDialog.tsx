import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { moveStage, type StageMove } from './api/moveStage';
import { draftOf, type Course } from './course';
import { moveReasons } from './evidence';
import { customerStages, furtherStages, stagesBefore } from './stages';

const blank = { to: '', reason: '', reasonText: '' };

type MoveBackDialogProps = { course: Course; onClose: () => void };

/** FN-02: back to an earlier stage, or lost; both with a reason from the list. */
export function MoveBackDialog({ course, onClose }: MoveBackDialogProps) {
  const t = useText('customers');
  const c = useText('common');
  const { values, set, clear } = useDraft(draftOf('move', course), blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (move: StageMove, key) => moveStage(course, move, key),
    refresh: [['customers']],
    onDone: () => {
      clear();
      say(t('back.done'));
      onClose();
    },
  });
  const further = course.passId !== null;
  const targets = [...stagesBefore(course.stage, further ? furtherStages : customerStages), 'LOST'] as const;
  const to = targets.find((one) => one === values.to);
  const reason = moveReasons.find((one) => one === values.reason);
  const submit = () => {
    const problems: Violation[] = [];
    const reasonText = values.reasonText.trim();
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (to === undefined) need('to', t('back.to'));
    if (reason === undefined) need('reason', t('back.reason'));
    if (reason === 'OTHER' && reasonText === '') need('reasonText', t('back.reasonText'));
    setFound(problems);
    if (to === undefined || reason === undefined || problems.length > 0) return;
    submission.mutate({ to, reason, ...(reasonText !== '' && { reasonText }) });
  };
  return (
    <TaskDialog
      title={t('back.open')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      look="danger"
      busy={submission.isPending}
      save={t('back.confirm')}
      onClose={onClose}
    >
      <Soft>{t(further ? 'back.further' : 'back.text')}</Soft>
      <SelectField
        name="to"
        label={t('back.to')}
        empty={c('form.choose')}
        value={to ?? ''}
        options={targets.map((one) => ({
          value: one,
          label: one === 'LOST' ? c('lost') : c(`stage.${one}`),
        }))}
        onChange={(chosen) => set({ to: chosen })}
      />
      <SelectField
        name="reason"
        label={t('back.reason')}
        empty={c('form.choose')}
        value={reason ?? ''}
        options={moveReasons.map((one) => ({ value: one, label: t(`reason.${one}`) }))}
        onChange={(chosen) => set({ reason: chosen })}
      />
      <LongTextField
        optional={reason !== 'OTHER'}
        name="reasonText"
        label={t('back.reasonText')}
        maxLength={500}
        value={values.reasonText}
        onChange={(reasonText) => set({ reasonText })}
      />
    </TaskDialog>
  );
}
