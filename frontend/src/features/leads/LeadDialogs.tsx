import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { plusDays, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { completeFollowUp, correctLead, planFollowUp } from './api/changeLead';
import { phoneDigits } from './capturing';
import type { FollowUp, Lead, Person } from './model';

const refresh = [['leads'], ['today']] as const;

/** One more step of the plan; whoever plans it does it, unless another staff id is given. */
export function PlanStepDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useText('leads');
  const c = useText('common');
  const [values, setValues] = useState({ what: '', dueOn: plusDays(today(), 2), owner: '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: { what: string; dueOn: string; owner?: string }, key) => planFollowUp(lead.id, body, key),
    refresh,
    onDone: () => {
      say(t('plan.planned'));
      onClose();
    },
  });
  const submit = () => {
    const what = values.what.trim();
    const owner = values.owner.trim();
    const problems: Violation[] = [];
    if (what === '') problems.push(wrong('what', c('form.required', { field: t('plan.what') })));
    if (values.dueOn === '') problems.push(wrong('dueOn', c('form.required', { field: t('plan.due') })));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({ what, dueOn: values.dueOn, ...(owner !== '' && { owner }) });
  };
  return (
    <TaskDialog
      title={t('plan.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="what"
          label={t('plan.what')}
          maxLength={200}
          value={values.what}
          onChange={(what) => setValues({ ...values, what })}
        />
        <TextField
          name="dueOn"
          label={t('plan.due')}
          type="date"
          min={today()}
          value={values.dueOn}
          onChange={(dueOn) => setValues({ ...values, dueOn })}
        />
        <TextField
          optional
          name="owner"
          label={t('plan.owner')}
          maxLength={100}
          value={values.owner}
          onChange={(owner) => setValues({ ...values, owner })}
        />
      </Fields>
    </TaskDialog>
  );
}

export function StepResultDialog({
  lead,
  step,
  onClose,
}: {
  lead: Lead;
  step: FollowUp;
  onClose: () => void;
}) {
  const t = useText('leads');
  return (
    <ReasonDialog
      title={t('plan.done')}
      text={t('plan.resultText')}
      label={t('plan.result')}
      save={t('plan.done')}
      field="result"
      send={(result, key) => completeFollowUp(lead.id, step.id, result, key)}
      refresh={refresh}
      onClose={onClose}
      onDone={() => {
        say(t('plan.saved'));
        onClose();
      }}
    />
  );
}

/** PI-02: puts right what is wrong about the person; kept nowhere on the device. */
export function CorrectDialog({
  lead,
  person,
  onClose,
}: {
  lead: Lead;
  person: Person;
  onClose: () => void;
}) {
  const t = useText('leads');
  const c = useText('common');
  const [values, setValues] = useState({ name: person.name, phone: person.phone, room: person.room ?? '' });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: { name: string; phone: string; room?: string }) => correctLead(lead.id, body),
    refresh,
    onDone: () => {
      say(t('correct.done'));
      onClose();
    },
  });
  const submit = () => {
    const phone = phoneDigits(values.phone);
    const problems: Violation[] = [];
    if (values.name.trim() === '')
      problems.push(wrong('name', c('form.required', { field: t('field.name') })));
    if (phone === null) problems.push(wrong('phone', t('capture.phoneWrong')));
    setFound(problems);
    if (problems.length > 0 || phone === null) return;
    const room = values.room.trim();
    submission.mutate({ name: values.name.trim(), phone, ...(room !== '' && { room }) });
  };
  return (
    <TaskDialog
      title={t('correct.action')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="name"
          label={t('field.name')}
          maxLength={50}
          value={values.name}
          onChange={(name) => setValues({ ...values, name })}
        />
        <TextField
          name="phone"
          label={t('field.phone')}
          type="tel"
          inputMode="tel"
          maxLength={30}
          value={values.phone}
          onChange={(phone) => setValues({ ...values, phone })}
        />
        <TextField
          optional
          name="room"
          label={t('field.room')}
          maxLength={30}
          value={values.room}
          onChange={(room) => setValues({ ...values, room })}
        />
      </Fields>
    </TaskDialog>
  );
}
