import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { yuan, type Money } from '@/shared/format/money';
import { useText, type Translate } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { whole, wrong } from './checks';
import { useSubmission } from './useSubmission';

/** Reads what was typed, and notes everything that is wrong with it. */
export type Checks = {
  refuse: (field: string, message: string) => void;
  /** Says that a field has to be filled in. */
  missing: (field: string, label: string) => void;
  /** What was typed without the blanks around it; it must be something. */
  text: (field: string, label: string, typed: string) => string;
  /** A whole number within bounds, or null. */
  whole: (field: string, typed: string, from: number, to: number) => number | null;
  /** Yuan and fen, or null. */
  amount: (field: string, typed: string) => Money | null;
};

type TaskOptions<In, Out> = {
  /** What is to be sent; null, or anything noted, and nothing is. */
  read: (check: Checks) => In | null;
  send: (input: In, idempotencyKey: string) => Promise<Out>;
  /** Queries whose answers are old after it. */
  refresh?: readonly QueryKey[];
  /** What the user is told when it is done. */
  done?: string;
  onDone: (out: Out) => void;
};

/**
 * What the dialogs of one form share: everything wrong is named before anything is sent, one request is made however often it
 * is tried, and the user is told when it is done. The answer is what {@link TaskDialog} takes.
 */
export function useTask<In, Out>({ read, send, refresh, done, onDone }: TaskOptions<In, Out>) {
  const c = useText('common');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send,
    refresh,
    onDone: (out: Out) => {
      if (done !== undefined) say(done);
      onDone(out);
    },
  });
  const onSubmit = () => {
    const problems: Violation[] = [];
    const input = read(checksOf(problems, c));
    setFound(problems);
    if (problems.length === 0 && input !== null) submission.mutate(input);
  };
  return { error: submission.error, found, busy: submission.isPending, onSubmit };
}

/** Checks that note what they find in a list. */
export function checksOf(problems: Violation[], c: Translate<'common'>): Checks {
  const refuse = (field: string, message: string) => {
    problems.push(wrong(field, message));
  };
  const missing = (field: string, label: string) => refuse(field, c('form.required', { field: label }));
  return {
    refuse,
    missing,
    text: (field, label, typed) => {
      const trimmed = typed.trim();
      if (trimmed === '') missing(field, label);
      return trimmed;
    },
    whole: (field, typed, from, to) => {
      const value = whole(typed, from, to);
      if (value === null) refuse(field, c('form.whole', { from, to }));
      return value;
    },
    amount: (field, typed) => {
      const value = yuan(typed);
      if (value === null) refuse(field, c('form.amount'));
      return value;
    },
  };
}
