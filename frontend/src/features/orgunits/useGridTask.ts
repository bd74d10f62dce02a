import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import type { Grid } from './model';

type Sent = { id: string; etag: string; reason: string; key: string };

type GridTaskOptions<Choice> = {
  grid: Tagged<Grid>;
  reason: string;
  /** What was chosen, and what is wrong with it, field by field. */
  choose: () => { choice: Choice; missing: readonly (readonly [field: string, label: string])[] };
  send: (sent: Sent, choice: Choice) => Promise<Grid>;
  onDone: (grid: Grid) => void;
};

/** What the dialogs that change a grid share: a reason, one request however often it is tried, and what is old then. */
export function useGridTask<Choice>({ grid, reason, choose, send, onDone }: GridTaskOptions<Choice>) {
  const t = useText('orgunits');
  const c = useText('common');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (input: { choice: Choice; reason: string }, key) =>
      send({ id: grid.value.id, etag: grid.etag, reason: input.reason, key }, input.choice),
    refresh: [['org-units'], ['communities']],
    onDone: (changed) => {
      say(t('done'));
      onDone(changed);
    },
  });
  const onSubmit = () => {
    const { choice, missing } = choose();
    const problems = missing.map(([field, label]) => wrong(field, c('form.required', { field: label })));
    if (reason.trim().length < 4) problems.push(wrong('reason', t('reasonShort')));
    setFound(problems);
    if (problems.length === 0) submission.mutate({ choice, reason: reason.trim() });
  };
  return { error: submission.error, found, busy: submission.isPending, onSubmit };
}
