import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { withdrawQuote } from './api/issueQuote';
import type { Quote } from './model';

type WithdrawDialogProps = { quote: Tagged<Quote>; onReload: () => void; onClose: () => void };

const blank = { reason: '' };

/** A quote that nobody accepted is taken back with a reason. */
export function WithdrawDialog({ quote, onReload, onClose }: WithdrawDialogProps) {
  const t = useText('quotes');
  const c = useText('common');
  const { id } = quote.value;
  const { values, set, clear } = useDraft(`quote.${id}.withdraw`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (reason: string, key) => withdrawQuote(id, quote.etag, reason, key),
    refresh: [['quotes'], ['customers']],
    onDone: () => {
      clear();
      say(t('withdrawn'));
      onClose();
    },
  });
  const submit = () => {
    const reason = values.reason.trim();
    const problems = reason === '' ? [wrong('reason', c('form.required', { field: t('sum.reason') }))] : [];
    setFound(problems);
    if (problems.length === 0) submission.mutate(reason);
  };
  return (
    <TaskDialog
      title={t('withdraw')}
      error={submission.error}
      found={found}
      onReload={onReload}
      onSubmit={submit}
      look="danger"
      busy={submission.isPending}
      save={t('withdraw')}
      onClose={onClose}
    >
      <Soft>{t('withdrawText')}</Soft>
      <LongTextField
        name="reason"
        label={t('sum.reason')}
        maxLength={500}
        value={values.reason}
        onChange={(reason) => set({ reason })}
      />
    </TaskDialog>
  );
}
