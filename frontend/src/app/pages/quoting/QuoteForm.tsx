import { Suspense, useState, type ReactNode } from 'react';
import { blankDraft } from '@/features/bundles/composing';
import type { Matrix } from '@/features/bundles/model';
import { issueQuote, type NewQuote } from '@/features/quotes/api/issueQuote';
import type { Special } from '@/features/specials/model';
import type { Tariff } from '@/features/tariffs/model';
import type { Violation } from '@/shared/api/problem';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Soft } from '@/shared/ui/Card';
import { Loading } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { BundleLine } from '../customer/BundleLine';
import { TariffField } from '../customer/TariffField';
import { blankQuote, quoteFrom, type QuoteTarget } from './quoting';

/** What can be quoted: what is approved in the community and, to firms, the bundles. */
export type Offered = {
  tariffs: readonly Tariff[];
  specials: readonly Special[];
  matrix: Matrix | undefined;
};

type QuoteFormProps = {
  /** Name of the draft. */
  draft: string;
  target: QuoteTarget;
  offered: Offered;
  /** The fields that say whom it is for. */
  children?: ReactNode;
  onClose: () => void;
};

/** What is quoted, line by line; prices come from what is approved and nobody states one (PR-10). */
export function QuoteForm({ draft, target, offered, children, onClose }: QuoteFormProps) {
  const t = useText('customers');
  const q = useText('quotes');
  const c = useText('common');
  const { tariffs, specials, matrix } = offered;
  const { values, set, clear } = useDraft(draft, blankQuote);
  // What was composed on the page of the bundles is what is quoted.
  const bundle = useDraft('bundle', blankDraft);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (wanted: NewQuote, key) => issueQuote(wanted, key),
    refresh: [['quotes'], ['specials'], ['customers']],
    onDone: ({ id }) => {
      clear();
      say(q('issued'));
      go(href({ to: '/quotes/$quoteId', params: { quoteId: id } }));
    },
  });
  const special = specials.find((one) => one.id === values.specialId);
  const submit = () => {
    // What was kept from elsewhere may be of another community.
    const here = (id: string) => (tariffs.some((one) => one.id === id) ? id : '');
    const typed = { ...values, tariffId: here(values.tariffId), specialId: special?.id ?? '' };
    const line = matrix ? { ...bundle.values, tariffId: here(bundle.values.tariffId) } : null;
    const checked = quoteFrom(typed, line, target, {
      tariff: c('form.required', { field: t('orders.choose') }),
      household: c('form.required', { field: q('household.household') }),
      lines: c('form.whole', { from: 1, to: 999 }),
      days: c('form.whole', { from: 1, to: 90 }),
      nothing: q('nothing'),
      groups: special?.terms.kind === 'GROUP_JOINING',
    });
    setFound(checked.found);
    if (checked.wanted) submission.mutate(checked.wanted);
  };
  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      {children}
      {tariffs.length === 0 ? (
        <Soft>{t('orders.noTariff')}</Soft>
      ) : (
        <>
          <CheckField
            label={q('with.tariff')}
            checked={values.withTariff !== ''}
            onChange={(checked) => set({ withTariff: checked ? 'yes' : '' })}
          />
          {values.withTariff !== '' && (
            <>
              <TariffField
                tariffs={tariffs}
                value={values.tariffId}
                onChange={(tariffId) => set({ tariffId })}
              />
              <TextField
                name="lines"
                label={t('orders.count')}
                inputMode="numeric"
                value={values.lines}
                onChange={(lines) => set({ lines })}
              />
            </>
          )}
        </>
      )}
      {matrix && (
        <>
          <CheckField
            label={q('with.bundle')}
            checked={values.withBundle !== ''}
            onChange={(checked) => set({ withBundle: checked ? 'yes' : '' })}
          />
          {values.withBundle !== '' && (
            // Its texts may still be on their way; the rest of the form stays.
            <Suspense fallback={<Loading rows={3} />}>
              <BundleLine matrix={matrix} tariffs={tariffs} draft={bundle.values} onChange={bundle.set} />
            </Suspense>
          )}
        </>
      )}
      {specials.length > 0 && (
        <SelectField
          optional
          name="specialId"
          label={q('with.special')}
          empty={q('with.noSpecial')}
          value={special ? values.specialId : ''}
          options={specials.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(specialId) => set({ specialId })}
        />
      )}
      {special?.terms.kind === 'GROUP_JOINING' && <Soft>{q('household.group')}</Soft>}
      <TextField
        name="validDays"
        label={q('validDays')}
        inputMode="numeric"
        value={values.validDays}
        onChange={(validDays) => set({ validDays })}
      />
      <TaskFoot busy={submission.isPending} save={q('issue')} onClose={onClose} />
    </Form>
  );
}
