import { lazy, useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf, useTask } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import {
  acceptRisk,
  planActivity,
  reportActivity,
  withdrawResult,
  type NewActivity,
  type ResultBody,
} from './api/activities';
import { activityKinds, type Activity } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

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

type Report = { version: number; before: Activity['result']; body: ResultBody };
type ReportDialogProps = OneProps & { onReload: () => void };

/** CP-32: what came of an activity; somebody else may have said so meanwhile. */
export function ReportDialog({ activity, onReload, onClose }: ReportDialogProps) {
  const t = useText('weapons');
  const c = useText('common');
  const format = useFormat();
  const { id, result } = activity;
  const [values, setValues] = useState(() => typedResult(result) ?? { ...blankResult, heldOn: today() });
  const over = useOver(String(activity.version));
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    // What an undo puts back is what stood there when this was sent.
    send: ({ version, body }: Report) => reportActivity(id, version, body),
    refresh,
    onDone: (after, { before }) => {
      offerUndo({
        text: t('wom.saved'),
        undo: () =>
          before === null
            ? withdrawResult(id, after.version)
            : reportActivity(id, after.version, resultOf(before)),
        refresh,
      });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const check = checksOf(problems, c);
    const reached = check.whole('reached', values.reached, 0, most);
    const enquiries = check.whole('enquiries', values.enquiries, 0, most);
    if (values.heldOn === '') check.missing('heldOn', t('wom.heldOn'));
    if (reached !== null && enquiries !== null && enquiries > reached)
      check.refuse('enquiries', t('wom.more'));
    setFound(problems);
    if (problems.length > 0 || reached === null || enquiries === null) return;
    submission.mutate({
      version: Number(over.tag(submission.error)),
      before: result,
      body: { heldOn: values.heldOn, reached, enquiries, note: values.note.trim() },
    });
  };
  const now = typedResult(result);
  const side = (field: keyof typeof blankResult, label: string) => ({
    field,
    label,
    mine: values[field] === '' ? null : shown(field, values[field]),
    theirs: now === null || now[field] === '' ? null : shown(field, now[field]),
  });
  const shown = (field: keyof typeof blankResult, value: string) =>
    field === 'heldOn' ? format.day(value) : value;
  return (
    <TaskDialog
      title={t('wom.result')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onReload={onReload}
      stale={
        <StaleSides
          fields={[
            side('heldOn', t('wom.heldOn')),
            side('reached', t('wom.reached')),
            side('enquiries', t('wom.enquiries')),
            side('note', t('wom.note')),
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={onClose}
        />
      }
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

const blankResult = { heldOn: '', reached: '', enquiries: '', note: '' };

function typedResult(result: Activity['result']): typeof blankResult | null {
  return (
    result && {
      heldOn: result.heldOn,
      reached: String(result.reached),
      enquiries: String(result.enquiries),
      note: result.note,
    }
  );
}

/** A result as it stands, to be put back. */
function resultOf({ heldOn, reached, enquiries, note }: NonNullable<Activity['result']>): ResultBody {
  return { heldOn, reached, enquiries, note };
}
