import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { localNow, momentOf } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { newKey } from '@/shared/api/idempotency';
import { cancelPlan } from './api/cancelPlan';
import { planAction, type NewPlan } from './api/planAction';
import type { Plan } from './diary';
import type { Customer } from './model';
import { actionKinds } from './actions';

const blank = { kind: '', dueAt: '', remindAt: '', note: '' };

/** FN-11: an action to come, with a reminder. */
export function PlanDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useText('work');
  const c = useText('common');
  const { values, set, clear } = useDraft(`plan.${customerId}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (plan: NewPlan, key) => planAction(customerId, plan, key),
    refresh: [['customers']],
    onDone: (after, plan) => {
      clear();
      const made = madeBy(after, plan);
      if (made === undefined) say(t('plan.done'));
      else
        offerUndo({
          text: t('plan.done'),
          undo: () => cancelPlan(customerId, made.id, newKey()),
          refresh: [['customers']],
        });
      onClose();
    },
  });
  const kind = actionKinds.find((one) => one === values.kind);
  const submit = () => {
    const problems: Violation[] = [];
    const note = values.note.trim();
    const dueAt = momentOf(values.dueAt);
    const remindAt = momentOf(values.remindAt);
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (kind === undefined) need('kind', t('record.kind'));
    if (dueAt === null) need('dueAt', t('plan.dueAt'));
    if (note === '') need('note', t('plan.note'));
    setFound(problems);
    if (problems.length > 0 || kind === undefined || dueAt === null) return;
    submission.mutate({ kind, dueAt, note, ...(remindAt !== null && { remindAt }) });
  };
  return (
    <TaskDialog
      title={t('plan.add')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <Fields>
        <SelectField
          span
          name="kind"
          label={t('record.kind')}
          empty={c('form.choose')}
          value={kind ?? ''}
          options={actionKinds.map((value) => ({ value, label: t(`action.${value}`) }))}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField
          name="dueAt"
          label={t('plan.dueAt')}
          type="datetime-local"
          min={localNow()}
          value={values.dueAt}
          onChange={(dueAt) => set({ dueAt })}
        />
        <TextField
          optional
          name="remindAt"
          label={t('plan.remindAt')}
          type="datetime-local"
          max={values.dueAt}
          value={values.remindAt}
          onChange={(remindAt) => set({ remindAt })}
        />
      </Fields>
      <LongTextField
        name="note"
        label={t('plan.note')}
        maxLength={1000}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </TaskDialog>
  );
}

/** The plan a request made: the last one that says the same. */
function madeBy({ plans }: Customer, { kind, dueAt, note }: NewPlan): Plan | undefined {
  return plans.findLast(
    (one) =>
      one.open && one.kind === kind && one.note === note && Date.parse(one.dueAt) === Date.parse(dueAt),
  );
}
