import { useState, type ReactNode } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import type { IconName } from '@/shared/ui/Icon';
import { Soft } from '@/shared/ui/Card';
import { wrong } from './checks';
import { LongTextField } from './Field';
import { TaskDialog } from './TaskDialog';
import { useSubmission } from './useSubmission';
import type { QueryKey } from '@tanstack/react-query';

type ReasonDialogProps<Out> = {
  title: string;
  text: string;
  label: string;
  save: string;
  icon?: IconName;
  /** Name of the field in the request. */
  field?: string;
  least?: number;
  send: (reason: string, key: string) => Promise<Out>;
  refresh?: readonly QueryKey[];
  /** Before each attempt, with what was said against the last one. */
  onAttempt?: (before: unknown) => void;
  /** What to decide when somebody else was faster; told how to try once more. */
  stale?: (again: () => void) => ReactNode;
  onClose: () => void;
  onDone: (out: Out) => void;
};

/** A deed that needs a reason in words. */
export function ReasonDialog<Out>({
  title,
  text,
  label,
  save,
  icon,
  field = 'reason',
  least = 2,
  send,
  refresh,
  onAttempt,
  stale,
  onClose,
  onDone,
}: ReasonDialogProps<Out>) {
  const c = useText('common');
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({ send, refresh, onDone });
  const submit = () => {
    const why = reason.trim();
    const problems = why.length < least ? [wrong(field, c('form.required', { field: label }))] : [];
    setFound(problems);
    if (problems.length > 0) return;
    onAttempt?.(submission.error);
    submission.mutate(why);
  };
  return (
    <TaskDialog
      title={title}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      save={save}
      icon={icon}
      stale={stale?.(submit)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Soft>{text}</Soft>
      <LongTextField name={field} label={label} maxLength={500} value={reason} onChange={setReason} />
    </TaskDialog>
  );
}
