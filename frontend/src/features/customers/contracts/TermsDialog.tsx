import { lazy, useState } from 'react';
import { useOver } from '@/shared/api/useOver';
import type { Violation } from '@/shared/api/problem';
import { SelectField, TextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf } from '@/shared/form/useTask';
import { useFormat } from '@/shared/format/useFormat';
import { yuan } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import type { Customer } from '../model';
import { addContract, correctContract, type NewContract } from './api/keepContract';
import { parties, type Contract } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type TermsDialogProps = {
  /** As it stands now; may become newer while the dialog is open. */
  customer: Pick<Customer, 'id' | 'version' | 'contracts'>;
  /** The one to correct; a new one when absent. */
  contract?: Contract;
  onReload: () => void;
  onClose: () => void;
};

const tagged = (version: number) => `"${version}"`;

function valuesOf(terms?: Contract['terms']) {
  return {
    party: terms?.party ?? 'COMPETITOR',
    operator: terms?.operator ?? '',
    product: terms?.product ?? '',
    monthlyFee: terms?.monthlyFee?.amount ?? '',
    endsOn: terms?.endsOn ?? '',
  };
}

function sent({ party, operator, product, monthlyFee, endsOn }: Contract['terms']): NewContract {
  return { party, operator, product, ...(monthlyFee && { monthlyFee }), ...(endsOn && { endsOn }) };
}

/** FN-20: what the firm uses and when it ends, recorded or corrected; another end is reminded of anew (FN-21). */
export function TermsDialog({ customer, contract, onReload, onClose }: TermsDialogProps) {
  const t = useText('contracts');
  const c = useText('common');
  const format = useFormat();
  const id = contract?.id ?? null;
  const now = customer.contracts.find((one) => one.id === id)?.terms;
  const [initial] = useState(() => valuesOf(contract?.terms));
  // A correction's draft is one of a version: it never goes over what somebody else corrected since.
  const [name] = useState(
    () => `contract.${customer.id}.${id === null ? 'new' : `${id}.${customer.version}`}`,
  );
  const { values, set, clear } = useDraft<keyof typeof initial>(name, initial);
  const over = useOver(tagged(customer.version));
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: async (
      { terms, etag, before }: { terms: NewContract; etag: string; before?: NewContract },
      key,
    ) => {
      if (id === null) {
        await addContract(customer.id, terms, key);
        return null;
      }
      const { version } = await correctContract(customer.id, id, etag, terms);
      return { id, version, before };
    },
    refresh: [['customers']],
    onDone: (corrected) => {
      clear();
      if (!corrected?.before) say(t('added'));
      else {
        const { before, version } = corrected;
        offerUndo({
          text: t('corrected', { product: before.product }),
          undo: () => correctContract(customer.id, corrected.id, tagged(version), before),
          refresh: [['customers']],
        });
      }
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const check = checksOf(problems, c);
    const party = parties.find((one) => one === values.party) ?? 'COMPETITOR';
    const operator = check.text('operator', t('operator'), values.operator);
    const product = check.text('product', t('product'), values.product);
    const fee = values.monthlyFee.trim();
    const monthlyFee = fee === '' ? null : yuan(fee);
    if (fee !== '' && monthlyFee === null) check.refuse('monthlyFee', t('feeWrong'));
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      terms: sent({
        party,
        operator,
        product,
        monthlyFee,
        endsOn: values.endsOn === '' ? null : values.endsOn,
      }),
      etag: over.tag(submission.error),
      ...(now && { before: sent(now) }),
    });
  };
  const theirs = valuesOf(now);
  const money = (typed: string) => {
    const fee = yuan(typed);
    return fee ? format.money(fee) : typed;
  };
  const shown = {
    party: (value: string) => t(`party.${parties.find((one) => one === value) ?? 'COMPETITOR'}`),
    operator: String,
    product: String,
    monthlyFee: money,
    endsOn: (value: string) => (value === '' ? '' : format.day(value)),
  };
  const labels = {
    party: t('partyLabel'),
    operator: t('operator'),
    product: t('product'),
    monthlyFee: t('fee'),
    endsOn: t('end'),
  };
  return (
    <TaskDialog
      title={id === null ? t('add') : t('correct')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      stale={
        id !== null && (
          <StaleSides
            fields={(['party', 'operator', 'product', 'monthlyFee', 'endsOn'] as const).map((field) => ({
              field,
              label: labels[field],
              mine: shown[field](values[field].trim()),
              theirs: shown[field](theirs[field]),
            }))}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={() => {
              clear();
              onClose();
            }}
          />
        )
      }
    >
      <SelectField
        name="party"
        label={labels.party}
        value={parties.find((one) => one === values.party) ?? ''}
        options={parties.map((value) => ({ value, label: t(`party.${value}`) }))}
        onChange={(party) => set({ party })}
      />
      <TextField
        name="operator"
        label={labels.operator}
        maxLength={40}
        value={values.operator}
        onChange={(operator) => set({ operator })}
      />
      <TextField
        name="product"
        label={labels.product}
        maxLength={60}
        value={values.product}
        onChange={(product) => set({ product })}
      />
      <TextField
        optional
        name="monthlyFee"
        label={labels.monthlyFee}
        inputMode="decimal"
        value={values.monthlyFee}
        onChange={(monthlyFee) => set({ monthlyFee })}
      />
      <TextField
        optional
        name="endsOn"
        type="date"
        label={labels.endsOn}
        hint={id === null ? undefined : t('endHint')}
        value={values.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
    </TaskDialog>
  );
}
