import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { matricesQuery } from '@/features/bundles/api/listMatrices';
import { blankDraft } from '@/features/bundles/composing';
import type { Matrix } from '@/features/bundles/model';
import type { Customer } from '@/features/customers/model';
import { issueQuote, type NewQuote } from '@/features/quotes/api/issueQuote';
import { specialsQuery } from '@/features/specials/api/listSpecials';
import type { Special } from '@/features/specials/model';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import type { Tariff } from '@/features/tariffs/model';
import type { Violation } from '@/shared/api/problem';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { Empty, Loading } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { BundleLine } from './BundleLine';
import { blankQuote, quoteFrom } from './quoting';
import { TariffField } from './TariffField';

type QuoteDialogProps = { customer: Customer; onClose: () => void };

/** What can be quoted to the customer: what is approved in its community, and the bundles. */
type Offered = { tariffs: readonly Tariff[]; specials: readonly Special[]; matrix: Matrix | undefined };

/** A quote freezes the prices of approved tariffs, bundles and special offers of the customer's community. */
export function QuoteDialog({ customer, onClose }: QuoteDialogProps) {
  const t = useText('customers');
  const q = useText('quotes');
  const { communityId } = customer;
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }, 200));
  const specials = useInfiniteQuery(specialsQuery({ communityId, status: 'APPROVED' }, 200));
  const matrices = useQuery(matricesQuery);
  const records = tariffs.data?.pages.flatMap((page) => page.items);
  const offers = specials.data?.pages.flatMap((page) => page.items).filter((one) => one.sellable);
  return (
    <Dialog title={q('issue')} onClose={onClose}>
      <Loaded query={matrices}>
        {({ items }) =>
          !records || (!offers && !specials.isError) ? (
            <Loading rows={4} />
          ) : records.length === 0 && items.length === 0 ? (
            <Empty title={t('orders.noTariff')} icon="tariff" />
          ) : (
            <QuoteForm
              customer={customer}
              offered={{ tariffs: records, specials: offers ?? [], matrix: newest(items) }}
              onClose={onClose}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function newest(matrices: readonly Matrix[]): Matrix | undefined {
  return [...matrices].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
}

function QuoteForm({ customer, offered, onClose }: QuoteDialogProps & { offered: Offered }) {
  const t = useText('customers');
  const q = useText('quotes');
  const c = useText('common');
  const { tariffs, specials, matrix } = offered;
  const { values, set, clear } = useDraft(`quote.${customer.id}`, blankQuote);
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
    // A line of broadband kept from elsewhere may be of another community.
    const here = tariffs.some((one) => one.id === bundle.values.tariffId) ? bundle.values.tariffId : '';
    const checked = quoteFrom(values, { ...bundle.values, tariffId: here }, customer, {
      tariff: c('form.required', { field: t('orders.choose') }),
      building: c('form.required', { field: q('building') }),
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
      {special?.terms.kind === 'GROUP_JOINING' && (
        <TextField
          name="buildingId"
          label={q('building')}
          maxLength={100}
          value={values.buildingId}
          onChange={(buildingId) => set({ buildingId })}
        />
      )}
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
