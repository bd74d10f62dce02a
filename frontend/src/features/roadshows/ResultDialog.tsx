import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { reportRoadshow, type ResultBody } from './api/changeRoadshow';
import type { Roadshow } from './model';

const most = 100_000;

/** What came of a show; its leads are counted by the service. */
export function ResultDialog({ show, onClose }: { show: Roadshow; onClose: () => void }) {
  const t = useText('roadshows');
  const c = useText('common');
  const [values, setValues] = useState({
    attendance: show.result ? String(show.result.attendance) : '',
    orders: show.result ? String(show.result.orders) : '0',
    cost: show.result?.cost.amount ?? '',
    note: show.result?.note ?? '',
  });
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (body: ResultBody, key) => reportRoadshow(show.id, body, key),
    refresh: [['roadshows']],
    onDone: () => {
      say(t('reported'));
      onClose();
    },
  });
  const submit = () => {
    const attendance = whole(values.attendance, 0, most);
    const orders = whole(values.orders, 0, most);
    const cost = yuan(values.cost);
    const problems: Violation[] = [];
    const between = c('form.whole', { from: 0, to: most });
    if (attendance === null) problems.push(wrong('attendance', between));
    if (orders === null) problems.push(wrong('orders', between));
    if (cost === null) problems.push(wrong('cost', c('form.amount')));
    setFound(problems);
    if (attendance === null || orders === null || cost === null) return;
    const note = values.note.trim();
    submission.mutate({ attendance, orders, cost, ...(note !== '' && { note }) });
  };
  return (
    <TaskDialog
      title={t('action.report')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <TextField
          name="attendance"
          label={t('result.attendance')}
          inputMode="numeric"
          value={values.attendance}
          onChange={(attendance) => setValues({ ...values, attendance })}
        />
        <TextField
          name="orders"
          label={t('result.orders')}
          inputMode="numeric"
          value={values.orders}
          onChange={(orders) => setValues({ ...values, orders })}
        />
        <TextField
          name="cost"
          label={t('result.cost')}
          inputMode="decimal"
          value={values.cost}
          onChange={(cost) => setValues({ ...values, cost })}
        />
      </Fields>
      <LongTextField
        optional
        name="note"
        label={t('result.note')}
        maxLength={500}
        value={values.note}
        onChange={(note) => setValues({ ...values, note })}
      />
    </TaskDialog>
  );
}
