import { useState } from 'react';
import { LongTextField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { reportRoadshow, type ResultBody } from './api/changeRoadshow';
import type { Roadshow } from './model';

const most = 100_000;

/** What came of a show; its leads are counted by the service. */
export function ResultDialog({ show, onClose }: { show: Roadshow; onClose: () => void }) {
  const t = useText('roadshows');
  const [values, setValues] = useState({
    attendance: show.result ? String(show.result.attendance) : '',
    orders: show.result ? String(show.result.orders) : '0',
    cost: show.result?.cost.amount ?? '',
    note: show.result?.note ?? '',
  });
  const task = useTask({
    read: (check) => {
      const attendance = check.whole('attendance', values.attendance, 0, most);
      const orders = check.whole('orders', values.orders, 0, most);
      const cost = check.amount('cost', values.cost);
      if (attendance === null || orders === null || cost === null) return null;
      const note = values.note.trim();
      return { attendance, orders, cost, ...(note !== '' && { note }) };
    },
    send: (body: ResultBody, key) => reportRoadshow(show.id, body, key),
    refresh: [['roadshows']],
    done: t('reported'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('action.report')} {...task} onClose={onClose}>
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
