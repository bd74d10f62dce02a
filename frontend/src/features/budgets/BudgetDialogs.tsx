import { Suspense, useState, type ReactNode } from 'react';
import { newKey } from '@/shared/api/idempotency';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields, FormFoot } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useTask } from '@/shared/form/useTask';
import { today } from '@/shared/format/date';
import { yuan } from '@/shared/format/money';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Loading } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import {
  askForMore,
  reserve,
  ruleExtra,
  spend,
  type EntryBody,
  type ExtraBody,
  type SpendingBody,
} from './api/changeBudget';
import { budgetCategories, type Budget, type BudgetEntry, type BudgetExtra } from './model';
import { isMore } from './quarters';

const refresh = [['budgets']] as const;

type DialogProps = { budget: Budget; onClose: () => void };

/** CP-51: keeps an amount early; the fifth category is declared (CO-32). */
export function ReserveDialog({
  budget,
  recipient,
  onClose,
}: DialogProps & {
  /** The field that finds who is given something by name. */
  recipient: (name: string, onPick: (id: string) => void) => ReactNode;
}) {
  const t = useText('budgets');
  const c = useText('common');
  const format = useFormat();
  // Made once, so that an amount is kept once however often it is sent.
  const [id] = useState(() => `e-${newKey()}`);
  const [values, setValues] = useState({
    category: '',
    amount: '',
    purpose: '',
    recipientId: '',
    occasion: '',
  });
  const category = budgetCategories.find((one) => one === values.category);
  const left = budget.categories.find((one) => one.category === category)?.left;
  const courtesy = category === 'COURTESY';
  const amount = yuan(values.amount);
  const task = useTask({
    read: (check) => {
      if (!category) check.missing('category', t('lines.category'));
      const kept = check.amount('amount', values.amount);
      const purpose = check.text('purpose', t('entries.purpose'), values.purpose);
      const recipientId = values.recipientId.trim();
      if (courtesy && !/^[A-Za-z][A-Za-z0-9_-]{1,60}$/.test(recipientId))
        check.missing('courtesy.recipientId', t('entries.recipient'));
      const occasion = courtesy
        ? check.text('courtesy.occasion', t('entries.occasion'), values.occasion)
        : '';
      if (!category || kept === null) return null;
      return {
        id,
        category,
        amount: kept,
        purpose,
        ...(courtesy && { courtesy: { recipientId, occasion } }),
      };
    },
    send: (body: EntryBody, key) => reserve(budget.id, body, key),
    refresh,
    done: t('entries.keptDone'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('entries.reserve')} {...task} onClose={onClose}>
      <Fields>
        <SelectField
          name="category"
          label={t('lines.category')}
          hint={category && t(`hints.${category}`)}
          empty={c('form.choose')}
          value={category ?? ''}
          options={budgetCategories.map((one) => ({ value: one, label: t(`categories.${one}`) }))}
          onChange={(chosen) => setValues({ ...values, category: chosen })}
        />
        <TextField
          name="amount"
          label={t('entries.amount')}
          hint={left && t('entries.left', { left: format.money(left) })}
          inputMode="decimal"
          value={values.amount}
          onChange={(typed) => setValues({ ...values, amount: typed })}
        />
        <TextField
          span
          name="purpose"
          label={t('entries.purpose')}
          maxLength={200}
          value={values.purpose}
          onChange={(purpose) => setValues({ ...values, purpose })}
        />
        {courtesy && (
          <>
            <Suspense fallback={<Loading rows={2} />}>
              {recipient('courtesy.recipientId', (recipientId) =>
                setValues((all) => ({ ...all, recipientId })),
              )}
            </Suspense>
            <TextField
              name="courtesy.occasion"
              label={t('entries.occasion')}
              maxLength={200}
              value={values.occasion}
              onChange={(occasion) => setValues({ ...values, occasion })}
            />
          </>
        )}
      </Fields>
      {left && amount && isMore(amount, left) && (
        <Notice tone="warn" role="status" title={t('entries.beyond')} />
      )}
    </TaskDialog>
  );
}

export function SpendDialog({ budget, entry, onClose }: DialogProps & { entry: BudgetEntry }) {
  const t = useText('budgets');
  const [values, setValues] = useState<{ amount: string; spentOn: string }>({
    amount: entry.amount.amount,
    spentOn: today(),
  });
  const task = useTask({
    read: (check) => {
      const amount = check.amount('amount', values.amount);
      return amount === null ? null : { amount, spentOn: values.spentOn };
    },
    send: (body: SpendingBody, key) => spend(budget.id, entry.id, body, key),
    refresh,
    done: t('entries.spentDone'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('entries.spend')} {...task} onClose={onClose}>
      <Soft>{entry.purpose}</Soft>
      <Fields>
        <TextField
          name="amount"
          label={t('entries.amount')}
          inputMode="decimal"
          value={values.amount}
          onChange={(amount) => setValues({ ...values, amount })}
        />
        <TextField
          name="spentOn"
          label={t('entries.spentOn')}
          type="date"
          max={today()}
          value={values.spentOn}
          onChange={(spentOn) => setValues({ ...values, spentOn })}
        />
      </Fields>
    </TaskDialog>
  );
}

/** CP-52: asks the supervisor for more than was planned. */
export function AskDialog({ budget, onClose }: DialogProps) {
  const t = useText('budgets');
  const c = useText('common');
  const [values, setValues] = useState({ category: '', amount: '', reason: '' });
  const category = budgetCategories.find((one) => one === values.category);
  const task = useTask({
    read: (check) => {
      if (!category) check.missing('category', t('lines.category'));
      const amount = check.amount('amount', values.amount);
      const reason = check.text('reason', t('extras.reason'), values.reason);
      return !category || amount === null ? null : { category, amount, reason };
    },
    send: (body: ExtraBody, key) => askForMore(budget.id, body, key),
    refresh,
    done: t('extras.asked'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('extras.ask')} {...task} onClose={onClose}>
      <Fields>
        <SelectField
          name="category"
          label={t('lines.category')}
          empty={c('form.choose')}
          value={category ?? ''}
          options={budgetCategories.map((one) => ({ value: one, label: t(`categories.${one}`) }))}
          onChange={(chosen) => setValues({ ...values, category: chosen })}
        />
        <TextField
          name="amount"
          label={t('entries.amount')}
          inputMode="decimal"
          value={values.amount}
          onChange={(amount) => setValues({ ...values, amount })}
        />
      </Fields>
      <LongTextField
        name="reason"
        label={t('extras.reason')}
        maxLength={500}
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
    </TaskDialog>
  );
}

export function RuleExtraDialog({ budget, extra, onClose }: DialogProps & { extra: BudgetExtra }) {
  const t = useText('budgets');
  const format = useFormat();
  const [comment, setComment] = useState('');
  const submission = useSubmission({
    send: (approved: boolean, key) => {
      const said = comment.trim();
      return ruleExtra(budget.id, extra.id, { approved, ...(said !== '' && { comment: said }) }, key);
    },
    refresh,
    onDone: () => {
      say(t('extras.ruled'));
      onClose();
    },
  });
  return (
    <TaskDialog
      title={t('extras.decide')}
      error={submission.error}
      busy={submission.isPending}
      save={t('rule.approve')}
      icon="check"
      onSubmit={() => submission.mutate(true)}
      onClose={onClose}
    >
      <p>
        {t(`categories.${extra.category}`)} · {format.money(extra.amount)} · {extra.reason}
      </p>
      <LongTextField
        optional
        name="comment"
        label={t('rule.comment')}
        maxLength={500}
        value={comment}
        onChange={setComment}
      />
      <FormFoot>
        <Button look="danger" busy={submission.isPending} onClick={() => submission.mutate(false)}>
          {t('extras.refuse')}
        </Button>
      </FormFoot>
    </TaskDialog>
  );
}
