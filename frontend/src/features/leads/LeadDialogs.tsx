import { useState } from 'react';
import { StaffField } from '@/shared/staff/StaffField';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { plusDays, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { say } from '@/shared/ui/toast';
import { completeFollowUp, correctLead, planFollowUp } from './api/changeLead';
import { phoneDigits } from './capturing';
import type { FollowUp, Lead, Person } from './model';

const refresh = [['leads'], ['today']] as const;

/** One more step of the plan; whoever plans it does it, unless somebody else is chosen. */
export function PlanStepDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useText('leads');
  const user = useUser();
  const [values, setValues] = useState({ what: '', dueOn: plusDays(today(), 2), owner: '' });
  const task = useTask({
    read: (check) => {
      const what = check.text('what', t('plan.what'), values.what);
      const dueOn = check.text('dueOn', t('plan.due'), values.dueOn);
      return { what, dueOn, ...(values.owner !== '' && { owner: values.owner }) };
    },
    send: (body: { what: string; dueOn: string; owner?: string }, key) => planFollowUp(lead.id, body, key),
    refresh,
    done: t('plan.planned'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('plan.add')} {...task} onClose={onClose}>
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
        <StaffField
          optional
          name="owner"
          label={t('plan.owner')}
          empty={t('plan.me')}
          without={[user.id]}
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
  const [values, setValues] = useState({ name: person.name, phone: person.phone, room: person.room ?? '' });
  const task = useTask({
    read: (check) => {
      const name = check.text('name', t('field.name'), values.name);
      const phone = phoneDigits(values.phone);
      if (phone === null) check.refuse('phone', t('capture.phoneWrong'));
      const room = values.room.trim();
      return phone === null ? null : { name, phone, ...(room !== '' && { room }) };
    },
    send: (body: { name: string; phone: string; room?: string }) => correctLead(lead.id, body),
    refresh,
    done: t('correct.done'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('correct.action')} {...task} onClose={onClose}>
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
