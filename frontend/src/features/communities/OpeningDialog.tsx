import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { confirmOpening } from './api/confirmOpening';
import { planOpening } from './api/planOpening';
import type { Community } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type OpeningDialogProps = {
  community: Tagged<Community>;
  /** Plans or moves the opening, or marks it as done (CO-01). */
  deed: 'plan' | 'open';
  onReload: () => void;
  onClose: () => void;
  onDone: () => void;
};

export function OpeningDialog({ community, deed, onReload, onClose, onDone }: OpeningDialogProps) {
  const t = useText('communities');
  const c = useText('common');
  const format = useFormat();
  const { id, plannedOpening } = community.value;
  const [initial] = useState(() => ({
    date: deed === 'plan' && plannedOpening !== null ? plannedOpening : today(),
  }));
  const { values, set, clear, over } = useDraftOver(`opening.${deed}.${id}`, community.etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const field = deed === 'plan' ? 'plannedOpening' : 'openedOn';
  const label = t(deed === 'plan' ? 'plan.date' : 'plan.openedOn');
  const submission = useSubmission({
    send: async ({ date, etag }: { date: string; etag: string }, key) => {
      if (deed === 'plan') return (await planOpening(id, etag, date)).etag;
      await confirmOpening(id, etag, date, key);
      return null;
    },
    refresh: [['communities'], ['schedules']],
    onDone: (after, { date }) => {
      clear();
      const text = deed === 'plan' ? t('plan.planned', { date: format.day(date) }) : t('plan.marked');
      // A day can be moved back, but not taken off; what is open stays open.
      if (after === null || plannedOpening === null) say(text);
      else
        offerUndo({
          text,
          undo: () => planOpening(id, after, plannedOpening),
          refresh: [['communities'], ['schedules']],
        });
      onDone();
    },
  });
  const submit = () => {
    const problems = values.date === '' ? [wrong(field, c('form.required', { field: label }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate({ date: values.date, etag: over.tag(submission.error) });
  };
  const title = t(deed === 'open' ? 'plan.open' : plannedOpening === null ? 'plan.plan' : 'plan.move');
  return (
    <TaskDialog
      title={title}
      error={submission.error}
      found={found}
      onReload={onReload}
      stale={
        deed === 'plan' && (
          <StaleSides
            fields={[
              {
                field,
                label,
                mine: values.date === '' ? null : format.day(values.date),
                theirs: plannedOpening === null ? null : format.day(plannedOpening),
              },
            ]}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={() => {
              clear();
              onClose();
            }}
          />
        )
      }
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <Soft>{t(deed === 'plan' ? 'plan.text' : 'plan.openText')}</Soft>
      <TextField
        name={field}
        label={label}
        type="date"
        value={values.date}
        onChange={(date) => set({ date })}
      />
    </TaskDialog>
  );
}
