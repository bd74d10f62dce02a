import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';

type TaskOptions<Body, Answer> = {
  /** What the user decided; null while something is wrong with it. */
  read: (check: Check) => Body | null;
  /** The call; told what was said against the last attempt. */
  send: (body: Body, key: string, before: unknown) => Promise<Answer>;
  /** What takes it back, where something can. */
  undo?: (answer: Answer) => { text: string; undo: () => Promise<unknown> } | null;
  onDone: (answer: Answer) => void;
};

/** Notes what is wrong, field by field. */
export type Check = {
  /** Refuses a field that was left empty. */
  required: (field: string, typed: string, label: string) => void;
  refuse: (field: string, message: string) => void;
};

const refresh = [['property-companies'], ['communities']] as const;

/** What all dialogs of a company share: look first, send, say so, and show what is new. */
export function useCompanyTask<Body, Answer>({ read, send, undo, onDone }: TaskOptions<Body, Answer>) {
  const t = useText('property');
  const c = useText('common');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ body, before }: { body: Body; before: unknown }, key) => send(body, key, before),
    refresh,
    onDone: (answer) => {
      const offer = undo?.(answer) ?? null;
      if (offer === null) say(t('saved'));
      else offerUndo({ ...offer, refresh });
      onDone(answer);
    },
  });
  const onSubmit = () => {
    const problems: Violation[] = [];
    const body = read({
      required: (field, typed, label) => {
        if (typed.trim() === '') problems.push(wrong(field, c('form.required', { field: label })));
      },
      refuse: (field, message) => problems.push(wrong(field, message)),
    });
    setFound(problems);
    if (problems.length === 0 && body !== null) submission.mutate({ body, before: submission.error });
  };
  return { error: submission.error, found, busy: submission.isPending, onSubmit };
}
