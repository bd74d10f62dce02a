import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { say } from '@/shared/ui/toast';
import {
  addContract,
  concludeContract,
  proposeSolution,
  type Conclusion,
  type NewContract,
} from './api/keepContract';
import { outcomesOf, parties, type Contract, type Outcome, type Party } from './model';

type DialogProps = { customerId: string; onClose: () => void };

/** FN-20: records what the firm uses and when it ends. */
export function NewContractDialog({ customerId, onClose }: DialogProps) {
  const t = useText('contracts');
  const c = useText('common');
  const [party, setParty] = useState<Party | ''>('COMPETITOR');
  const [operator, setOperator] = useState('');
  const [product, setProduct] = useState('');
  const [fee, setFee] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (contract: NewContract, key) => addContract(customerId, contract, key),
    refresh: [['customers']],
    onDone: () => {
      say(t('added'));
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    const money = fee.trim() === '' ? null : yuan(fee);
    if (operator.trim() === '') need('operator', t('operator'));
    if (product.trim() === '') need('product', t('product'));
    if (fee.trim() !== '' && money === null) problems.push(wrong('monthlyFee', t('feeWrong')));
    setFound(problems);
    if (problems.length > 0 || party === '') return;
    submission.mutate({
      party,
      operator: operator.trim(),
      product: product.trim(),
      ...(money && { monthlyFee: money }),
      ...(endsOn !== '' && { endsOn }),
    });
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <SelectField
          name="party"
          label={t('partyLabel')}
          value={party}
          options={parties.map((value) => ({ value, label: t(`party.${value}`) }))}
          onChange={setParty}
        />
        <TextField
          name="operator"
          label={t('operator')}
          maxLength={40}
          value={operator}
          onChange={setOperator}
        />
        <TextField name="product" label={t('product')} maxLength={60} value={product} onChange={setProduct} />
        <TextField
          optional
          name="monthlyFee"
          label={t('fee')}
          inputMode="decimal"
          value={fee}
          onChange={setFee}
        />
        <TextField optional name="endsOn" type="date" label={t('end')} value={endsOn} onChange={setEndsOn} />
        <Foot busy={submission.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

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
    <Dialog title={t('propose')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <LongTextField
          name="text"
          label={t('solution')}
          hint={t('solutionHint')}
          maxLength={1000}
          value={text}
          onChange={setText}
        />
        <Foot busy={submission.isPending} onClose={onClose} />
      </Form>
    </Dialog>
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
    <Dialog title={t('conclude')} onClose={onClose}>
      <Form error={submission.error} found={found} onSubmit={submit}>
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
        <Foot busy={submission.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function Foot({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const c = useText('common');
  return (
    <FormFoot>
      <Button onClick={onClose}>{c('action.cancel')}</Button>
      <Button type="submit" look="primary" busy={busy}>
        {c('action.save')}
      </Button>
    </FormFoot>
  );
}
