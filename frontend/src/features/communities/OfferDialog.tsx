import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { yuan } from '@/shared/format/money';
import { whole, wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form } from '@/shared/form/Form';
import { TaskFoot } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { say } from '@/shared/ui/toast';
import { competitorsQuery } from './api/listCompetitors';
import { recordOffer, type NewOffer } from './api/recordOffer';
import { offerSources, type Competitor } from './model';

type OfferDialogProps = { communityId: string; onClose: () => void; onDone: () => void };

const blank = {
  competitorId: '',
  speedMbps: '',
  monthlyFee: '',
  oneTimeFee: '',
  termMonths: '',
  prepaid: '',
  source: '',
  observedOn: today(),
};

export function OfferDialog(props: OfferDialogProps) {
  const t = useText('communities');
  const competitors = useQuery(competitorsQuery);
  return (
    <Dialog title={t('offers.record')} onClose={props.onClose}>
      <Loaded query={competitors}>{(page) => <OfferForm {...props} competitors={page.items} />}</Loaded>
    </Dialog>
  );
}

function OfferForm({
  communityId,
  competitors,
  onClose,
  onDone,
}: OfferDialogProps & { competitors: readonly Competitor[] }) {
  const t = useText('communities');
  const c = useText('common');
  const { values, set, clear } = useDraft(`offer.${communityId}`, blank);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (offer: NewOffer, key) => recordOffer(communityId, offer, key),
    refresh: [['communities', communityId], ['proposals']],
    onDone: () => {
      clear();
      say(t('offers.recorded'));
      onDone();
    },
  });

  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    const speedMbps = whole(values.speedMbps, 1, 10_000);
    const monthlyFee = yuan(values.monthlyFee);
    const oneTimeFee = yuan(values.oneTimeFee);
    const termMonths = whole(values.termMonths, 1, 120);
    const prepaid = yuan(values.prepaid);
    const source = offerSources.find((one) => one === values.source);
    if (values.competitorId === '') need('competitorId', t('offers.competitor'));
    if (speedMbps === null) problems.push(wrong('speedMbps', c('form.whole', { from: 1, to: 10_000 })));
    if (monthlyFee === null) problems.push(wrong('monthlyFee', c('form.amount')));
    if (values.oneTimeFee !== '' && oneTimeFee === null) problems.push(wrong('oneTimeFee', c('form.amount')));
    if (values.termMonths !== '' && termMonths === null)
      problems.push(wrong('termMonths', c('form.whole', { from: 1, to: 120 })));
    if (values.prepaid !== '' && prepaid === null) problems.push(wrong('prepaid', c('form.amount')));
    if (source === undefined) need('source', t('offers.source'));
    if (values.observedOn === '') need('observedOn', t('offers.observedOn'));
    setFound(problems);
    if (problems.length > 0 || speedMbps === null || monthlyFee === null || source === undefined) return;
    submission.mutate({
      competitorId: values.competitorId,
      speedMbps,
      monthlyFee,
      source,
      observedOn: values.observedOn,
      ...(oneTimeFee && { oneTimeFee }),
      ...(termMonths !== null && { termMonths }),
      ...(prepaid && { prepaid }),
    });
  };

  return (
    <Form error={submission.error} found={found} onSubmit={submit}>
      <Fields>
        <SelectField
          span
          name="competitorId"
          label={t('offers.competitor')}
          empty={c('form.choose')}
          value={values.competitorId}
          options={competitors.map((one) => ({
            value: one.id,
            label: `${one.name} · ${c(`tier.${one.tier}`)}`,
          }))}
          onChange={(competitorId) => set({ competitorId })}
        />
        <TextField
          name="speedMbps"
          label={t('offers.speed')}
          inputMode="numeric"
          value={values.speedMbps}
          onChange={(speedMbps) => set({ speedMbps })}
        />
        <TextField
          name="monthlyFee"
          label={t('offers.monthly')}
          inputMode="decimal"
          value={values.monthlyFee}
          onChange={(monthlyFee) => set({ monthlyFee })}
        />
        <SelectField
          name="source"
          label={t('offers.source')}
          empty={c('form.choose')}
          value={offerSources.find((one) => one === values.source) ?? ''}
          options={offerSources.map((one) => ({ value: one, label: t(`offerSource.${one}`) }))}
          onChange={(source) => set({ source })}
        />
        <TextField
          name="observedOn"
          label={t('offers.observedOn')}
          type="date"
          max={today()}
          value={values.observedOn}
          onChange={(observedOn) => set({ observedOn })}
        />
        <TextField
          optional
          name="termMonths"
          label={t('offers.term')}
          inputMode="numeric"
          value={values.termMonths}
          onChange={(termMonths) => set({ termMonths })}
        />
        <TextField
          optional
          name="oneTimeFee"
          label={t('offers.oneTime')}
          inputMode="decimal"
          value={values.oneTimeFee}
          onChange={(oneTimeFee) => set({ oneTimeFee })}
        />
        <TextField
          optional
          name="prepaid"
          label={t('offers.prepaid')}
          inputMode="decimal"
          value={values.prepaid}
          onChange={(prepaid) => set({ prepaid })}
        />
      </Fields>
      <TaskFoot busy={submission.isPending} onClose={onClose} />
    </Form>
  );
}
