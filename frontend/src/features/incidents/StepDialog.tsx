import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { takeStep, type StepBody } from './api/incidents';
import { findings, type Finding, type Incident, type Step } from './model';

type StepDialogProps = { incident: Tagged<Incident>; step: Step; onReload: () => void; onClose: () => void };

/** One step of the guided response, with what came of it. */
export function StepDialog({ incident, step, onReload, onClose }: StepDialogProps) {
  const t = useText('incidents');
  const c = useText('common');
  const [note, setNote] = useState('');
  const [finding, setFinding] = useState<Finding | ''>('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: StepBody, key) => takeStep(incident.value.id, incident.etag, body, key),
    refresh: [['incidents']],
    onDone: () => {
      say(t('steps.done'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    if (step === 'COMPARE_TARIFFS' && finding === '')
      problems.push(wrong('finding', c('form.required', { field: t('steps.finding') })));
    if (note.trim() === '') problems.push(wrong('note', c('form.required', { field: t('steps.note') })));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({ step, note: note.trim(), ...(finding !== '' && { finding }) });
  };
  return (
    <TaskDialog
      title={t(`step.${step}`)}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onReload={onReload}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{t(`advice.${step}`)}</Soft>
      {step === 'COMPARE_TARIFFS' && (
        <SelectField
          name="finding"
          label={t('steps.finding')}
          empty={c('form.choose')}
          value={finding}
          options={findings.map((value) => ({ value, label: t(`finding.${value}`) }))}
          onChange={setFinding}
        />
      )}
      <LongTextField name="note" label={t('steps.note')} maxLength={1000} value={note} onChange={setNote} />
    </TaskDialog>
  );
}
