import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer } from '@/features/customers/model';
import { issueQuote, type NewQuote } from '@/features/quotes/api/issueQuote';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import type { Tariff } from '@/features/tariffs/model';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { TariffField } from './TariffField';

type QuoteDialogProps = { customer: Customer; onClose: () => void };

const blank = { tariffId: '', lines: '1', validDays: '15' };

/** A quote freezes the price of a tariff that is approved and for sale in the customer's community. */
export function QuoteDialog({ customer, onClose }: QuoteDialogProps) {
  const t = useText('customers');
  const q = useText('quotes');
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId: customer.communityId, status: 'IN_FORCE' }));
  return (
    <Dialog title={q('issue')} onClose={onClose}>
      <RecordPages query={tariffs} empty={<Empty title={t('orders.noTariff')} icon="tariff" />}>
        {(records) => <QuoteForm customer={customer} tariffs={records} onClose={onClose} />}
      </RecordPages>
    </Dialog>
  );
}

function QuoteForm({ customer, tariffs, onClose }: QuoteDialogProps & { tariffs: readonly Tariff[] }) {
  const t = useText('customers');
  const q = useText('quotes');
  const c = useText('common');
  const { values, set, clear } = useDraft(`quote.${customer.id}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (wanted: NewQuote, key) => issueQuote(wanted, key),
    refresh: [['quotes']],
    onDone: ({ id }) => {
      clear();
      say(q('issued'));
      go(href({ to: '/quotes/$quoteId', params: { quoteId: id } }));
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const quantity = whole(values.lines, 1, 1000);
    const validDays = whole(values.validDays, 1, 90);
    if (values.tariffId === '')
      problems.push(wrong('tariffId', c('form.required', { field: t('orders.choose') })));
    if (quantity === null) problems.push(wrong('lines', c('form.whole', { from: 1, to: 1000 })));
    if (validDays === null) problems.push(wrong('validDays', c('form.whole', { from: 1, to: 90 })));
    setFound(problems);
    if (problems.length > 0 || quantity === null || validDays === null) return;
    submission.mutate({
      communityId: customer.communityId,
      gridPath: customer.gridPath,
      customer: { id: customer.id, addressee: customer.firmName, firm: true },
      lines: [{ kind: 'TARIFF', tariffId: values.tariffId, quantity }],
      validDays,
    });
  };
  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      <TariffField tariffs={tariffs} value={values.tariffId} onChange={(tariffId) => set({ tariffId })} />
      <TextField
        name="lines"
        label={t('orders.count')}
        inputMode="numeric"
        value={values.lines}
        onChange={(lines) => set({ lines })}
      />
      <TextField
        name="validDays"
        label={q('validDays')}
        inputMode="numeric"
        value={values.validDays}
        onChange={(validDays) => set({ validDays })}
      />
      <FormFoot>
        <Button onClick={onClose}>{c('action.cancel')}</Button>
        <Button type="submit" look="primary" busy={submission.isPending}>
          {q('issue')}
        </Button>
      </FormFoot>
    </Form>
  );
}
