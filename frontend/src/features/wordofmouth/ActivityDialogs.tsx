import { useState, type ReactNode } from 'react';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import {
  acceptRisk,
  planActivity,
  reportActivity,
  type NewActivity,
  type ResultBody,
} from './api/activities';
import { activityKinds, type Activity } from './model';

const refresh = [['word-of-mouth']] as const;
const risky: readonly string[] = ['GROUP_PURCHASE', 'OUTDOOR_TRIP', 'TRAVEL'];
const most = 100_000;

type PlanDialogProps = {
  /** The community chosen with its grid, and the field that chooses it. */
  place: { communityId: string; gridPath: string } | null;
  picker: ReactNode;
  onClose: () => void;
};

/** CP-32: plans an activity; a risky one then waits for somebody else. */
export function PlanDialog({ place, picker, onClose }: PlanDialogProps) {
  const t = useText('weapons');
  const c = useText('common');
  const [blank] = useState(() => ({ kind: '', name: '', plannedOn: today() }));
  const { values, set, clear } = useDraft('word-of-mouth.new', blank);
  const kind = activityKinds.find((one) => one === values.kind);
  const task = useTask({
    read: (check) => {
      if (place === null) check.missing('communityId', t('community'));
      if (!kind) check.missing('kind', t('kind'));
      const name = check.text('name', t('wom.name'), values.name);
      const plannedOn = check.text('plannedOn', t('wom.plannedOn'), values.plannedOn);
      return place === null || !kind ? null : { ...place, kind, name, plannedOn };
    },
    send: (body: NewActivity, key) => planActivity(body, key),
    refresh,
    done: t('wom.saved'),
    onDone: () => {
      clear();
      onClose();
    },
  });
  return (
    <TaskDialog title={t('wom.add')} {...task} onClose={onClose}>
      {picker}
      <Fields>
        <SelectField
          name="kind"
          label={t('kind')}
          empty={c('form.choose')}
          value={kind ?? ''}
          options={activityKinds.map((value) => ({
            value,
            label: risky.includes(value)
              ? `${t(`womKinds.${value}`)} · ${t('wom.risky')}`
              : t(`womKinds.${value}`),
          }))}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField
          name="plannedOn"
          label={t('wom.plannedOn')}
          type="date"
          value={values.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
        />
        <TextField
          span
          name="name"
          label={t('wom.name')}
          maxLength={100}
          value={values.name}
          onChange={(name) => set({ name })}
        />
      </Fields>
      {risky.includes(values.kind) && (
        <Notice tone="warn" role="status" title={t('wom.risky')}>
          <p>{t('wom.riskText')}</p>
        </Notice>
      )}
    </TaskDialog>
  );
}

type OneProps = { activity: Activity; onClose: () => void };

export function AcceptDialog({ activity, onClose }: OneProps) {
  const t = useText('weapons');
  return (
    <ReasonDialog
      title={t('wom.accept')}
      text={t('wom.riskText')}
      label={t('wom.precautions')}
      save={t('wom.accept')}
      field="precautions"
      send={(precautions, key) => acceptRisk(activity, precautions, key)}
      refresh={refresh}
      onClose={onClose}
      onDone={() => {
        say(t('wom.acceptedDone'));
        onClose();
      }}
    />
  );
}

export function ReportDialog({ activity, onClose }: OneProps) {
  const t = useText('weapons');
  const [values, setValues] = useState({
    heldOn: activity.result?.heldOn ?? today(),
    reached: activity.result ? String(activity.result.reached) : '',
    enquiries: activity.result ? String(activity.result.enquiries) : '',
    note: activity.result?.note ?? '',
  });
  const task = useTask({
    read: (check) => {
      const reached = check.whole('reached', values.reached, 0, most);
      const enquiries = check.whole('enquiries', values.enquiries, 0, most);
      if (reached === null || enquiries === null) return null;
      if (enquiries > reached) check.refuse('enquiries', t('wom.more'));
      return { heldOn: values.heldOn, reached, enquiries, note: values.note.trim() };
    },
    send: (body: ResultBody) => reportActivity(activity, body),
    refresh,
    done: t('wom.saved'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('wom.result')} {...task} onClose={onClose}>
      <Fields>
        <TextField
          name="heldOn"
          label={t('wom.heldOn')}
          type="date"
          max={today()}
          value={values.heldOn}
          onChange={(heldOn) => setValues({ ...values, heldOn })}
        />
        <TextField
          name="reached"
          label={t('wom.reached')}
          inputMode="numeric"
          value={values.reached}
          onChange={(reached) => setValues({ ...values, reached })}
        />
        <TextField
          name="enquiries"
          label={t('wom.enquiries')}
          inputMode="numeric"
          value={values.enquiries}
          onChange={(enquiries) => setValues({ ...values, enquiries })}
        />
      </Fields>
      <LongTextField
        optional
        name="note"
        label={t('wom.note')}
        maxLength={500}
        value={values.note}
        onChange={(note) => setValues({ ...values, note })}
      />
    </TaskDialog>
  );
}
