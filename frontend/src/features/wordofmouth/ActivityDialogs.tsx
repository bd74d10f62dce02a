import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
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
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: NewActivity, key) => planActivity(body, key),
    refresh,
    onDone: () => {
      clear();
      say(t('wom.saved'));
      onClose();
    },
  });
  const kind = activityKinds.find((one) => one === values.kind);
  const submit = () => {
    const name = values.name.trim();
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (place === null) need('communityId', t('community'));
    if (!kind) need('kind', t('kind'));
    if (name === '') need('name', t('wom.name'));
    if (values.plannedOn === '') need('plannedOn', t('wom.plannedOn'));
    setFound(problems);
    if (problems.length > 0 || place === null || !kind) return;
    submission.mutate({
      ...place,
      kind,
      name,
      plannedOn: values.plannedOn,
    });
  };
  return (
    <TaskDialog
      title={t('wom.add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
  const c = useText('common');
  const [values, setValues] = useState({
    heldOn: activity.result?.heldOn ?? today(),
    reached: activity.result ? String(activity.result.reached) : '',
    enquiries: activity.result ? String(activity.result.enquiries) : '',
    note: activity.result?.note ?? '',
  });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: ResultBody) => reportActivity(activity, body),
    refresh,
    onDone: () => {
      say(t('wom.saved'));
      onClose();
    },
  });
  const submit = () => {
    const reached = whole(values.reached, 0, most);
    const enquiries = whole(values.enquiries, 0, most);
    const between = c('form.whole', { from: 0, to: most });
    const problems: Violation[] = [];
    if (reached === null) problems.push(wrong('reached', between));
    if (enquiries === null) problems.push(wrong('enquiries', between));
    if (reached !== null && enquiries !== null && enquiries > reached)
      problems.push(wrong('enquiries', t('wom.more')));
    setFound(problems);
    if (problems.length > 0 || reached === null || enquiries === null) return;
    submission.mutate({ heldOn: values.heldOn, reached, enquiries, note: values.note.trim() });
  };
  return (
    <TaskDialog
      title={t('wom.result')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
