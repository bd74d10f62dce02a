import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { concludeContract, proposeSolution, type Conclusion } from './api/keepContract';
import { outcomesOf, type Contract, type Outcome } from './model';

type DialogProps = { customerId: string; onClose: () => void };

/** FN-20: what is to be offered before the end; the supervisor agrees to it. */
export function SolutionDialog({ customerId, contract, onClose }: DialogProps & { contract: Contract }) {
  const t = useText('contracts');
  const c = useText('common');
  const [text, setText] = useState(contract.solution?.text ?? '');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (written: string, key) => proposeSolution(customerId, contract.id, written, key),
    refresh: [['customers']],
    onDone: () => {
      say(t('proposed'));
      onClose();
    },
  });
  const submit = () => {
    const written = text.trim();
    setFound(written === '' ? [wrong('text', c('form.required', { field: t('solution') }))] : []);
    if (written !== '') submission.mutate(written);
  };
  return (
    <TaskDialog
      title={t('propose')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <LongTextField
        name="text"
        label={t('solution')}
        hint={t('solutionHint')}
        maxLength={1000}
        value={text}
        onChange={setText}
      />
    </TaskDialog>
  );
}

/** FN-20: what became of a contract; it is on no list any more. */
export function ConclusionDialog({ customerId, contract, onClose }: DialogProps & { contract: Contract }) {
  const t = useText('contracts');
  const c = useText('common');
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [text, setText] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (result: Conclusion, key) => concludeContract(customerId, contract.id, result, key),
    refresh: [['customers']],
    onDone: () => {
      say(t('concluded'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (outcome === '') need('outcome', t('outcomeLabel'));
    if (text.trim() === '') need('text', t('resultText'));
    setFound(problems);
    if (problems.length === 0 && outcome !== '') submission.mutate({ outcome, text: text.trim() });
  };
  return (
    <TaskDialog
      title={t('conclude')}
      error={submission.error}
      found={found}
      onSubmit={submit}
      busy={submission.isPending}
      onClose={onClose}
    >
      <SelectField
        name="outcome"
        label={t('outcomeLabel')}
        empty={c('form.choose')}
        value={outcome}
        options={outcomesOf(contract.terms.party).map((value) => ({
          value,
          label: t(`outcome.${value}`),
        }))}
        onChange={setOutcome}
      />
      <LongTextField name="text" label={t('resultText')} maxLength={500} value={text} onChange={setText} />
    </TaskDialog>
  );
}
