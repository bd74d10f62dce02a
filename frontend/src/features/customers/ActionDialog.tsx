import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { localNow, momentOf } from '@/shared/format/date';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { useWork } from '@/shared/outbox/useWork';
import { customerQuery } from './api/getCustomer';
import { recordAction, type NewAction } from './api/recordAction';
import { actionKinds, actionOutcomes } from './actions';
import { CheckIn, type Position } from './CheckIn';
import type { Plan } from './diary';

type ActionDialogProps = { customerId: string; plan: Plan | null; onClose: () => void };

/** FN-12: what was done; a visit with a check-in, a call with its outcome. Only some of it prolongs the lease. */
export function ActionDialog({ customerId, plan, onClose }: ActionDialogProps) {
  const t = useText('work');
  const c = useText('common');
  const [blank] = useState(() => ({
    kind: plan?.kind ?? '',
    doneAt: localNow(),
    outcome: '',
    note: '',
    reason: '',
  }));
  const { values, set, clear } = useDraft(`action.${customerId}.${plan?.id ?? 'new'}`, blank);
  const [position, setPosition] = useState<Position | null>(null);
  const [found, setFound] = useState<Violation[]>([]);
  const customer = useQuery(customerQuery(customerId));
  // What was done in a basement without a network is kept, and sent later.
  const submission = useWork({
    kind: 'customer-action',
    name: customer.data?.firmName ?? t('record.title'),
    place: `/customers/${encodeURIComponent(customerId)}`,
    subject: `/api/funnel/v1/customers/${encodeURIComponent(customerId)}`,
    call: (action: NewAction, key, fetch) => recordAction(customerId, action, key, fetch),
    refresh: [['customers']],
    done: t('record.done'),
    onDone: () => {
      clear();
      onClose();
    },
  });
  const kind = actionKinds.find((one) => one === values.kind);
  const outcome = actionOutcomes.find((one) => one === values.outcome);
  const submit = () => {
    const problems: Violation[] = [];
    const note = values.note.trim();
    const reason = values.reason.trim();
    const doneAt = momentOf(values.doneAt);
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (kind === undefined) need('kind', t('record.kind'));
    if (doneAt === null) need('doneAt', t('record.doneAt'));
    if (kind === 'CALL' && outcome === undefined) need('outcome', t('record.outcome'));
    if (kind === 'VISIT' && position === null && reason === '') need('checkIn.reason', t('checkIn.reason'));
    if (note === '') need('note', t('record.note'));
    setFound(problems);
    if (problems.length > 0 || kind === undefined || doneAt === null) return;
    submission.mutate({
      kind,
      doneAt,
      note,
      ...(kind === 'CALL' && { outcome }),
      ...(kind === 'VISIT' && { checkIn: position ?? { reason } }),
      ...(plan && { planId: plan.id }),
    });
  };
  return (
    <TaskDialog
      title={t('record.title')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <Fields>
        <SelectField
          name="kind"
          label={t('record.kind')}
          empty={c('form.choose')}
          value={kind ?? ''}
          options={actionKinds.map((value) => ({ value, label: t(`action.${value}`) }))}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField
          name="doneAt"
          label={t('record.doneAt')}
          type="datetime-local"
          max={localNow()}
          value={values.doneAt}
          onChange={(doneAt) => set({ doneAt })}
        />
      </Fields>
      {kind === 'CALL' && (
        <SelectField
          name="outcome"
          label={t('record.outcome')}
          empty={c('form.choose')}
          value={outcome ?? ''}
          options={actionOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(chosen) => set({ outcome: chosen })}
        />
      )}
      {kind === 'VISIT' && (
        <CheckIn
          position={position}
          reason={values.reason}
          onPosition={setPosition}
          onReason={(reason) => set({ reason })}
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
