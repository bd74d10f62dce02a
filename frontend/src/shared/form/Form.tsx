import { useId, type ReactNode, type SubmitEvent } from 'react';
import styles from '@/shared/ui/form.module.css';
import { FormName, FormProblems, violationsOf } from './FormContext';
import { ProblemSummary } from './ProblemSummary';
import type { Violation } from '@/shared/api/problem';

type FormProps = {
  /** What the server, or a check before sending, said against the last attempt. */
  error?: unknown;
  /** Found before sending. */
  found?: readonly Violation[];
  onReload?: () => void;
  /** See {@link ProblemSummary}. */
  stale?: ReactNode;
  onSubmit: () => void;
  children: ReactNode;
};

export function Form({ error, found, onReload, stale, onSubmit, children }: FormProps) {
  const name = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <FormName value={name}>
      <FormProblems value={found?.length ? found : violationsOf(error)}>
        <form
          className={styles['form']}
          onInput={({ currentTarget }) => {
            currentTarget.dataset['typed'] = '';
          }}
          onSubmit={submit}
          noValidate
        >
          <ProblemSummary error={error} found={found} onReload={onReload} stale={stale} />
          {children}
        </form>
      </FormProblems>
    </FormName>
  );
}

export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>;
}

export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles['foot']}>{children}</div>;
}
