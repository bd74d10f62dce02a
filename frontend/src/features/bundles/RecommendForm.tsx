import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useDraft } from '@/shared/form/useDraft';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import formStyles from '@/shared/ui/form.module.css';
import { clusters, mostTerminals, payers, spends, uses, wants, type FirmProfile } from './model';

const blank = {
  cluster: '',
  people: '',
  uses: '',
  wants: '',
  spend: '',
  payer: '',
  officeMinutes: '',
  personalMinutes: '',
  fixed: '',
  twoG: '',
  threeG: '',
};

/** As much as a number of people or of minutes can be. */
const most = 1_000_000;

type RecommendFormProps = { busy: boolean; error: unknown; onSubmit: (firm: FirmProfile) => void };

/** BD-02 to BD-05: what is known of a firm; everything may be left out. */
export function RecommendForm({ busy, error, onSubmit }: RecommendFormProps) {
  const t = useText('bundles');
  const c = useText('common');
  const { values, set, clear } = useDraft('bundle-firm', blank);
  const [found, setFound] = useState<Violation[]>([]);
  const chosen = <T extends string>(kept: string, all: readonly T[]) =>
    all.filter((one) => kept.split(' ').includes(one));
  const toggled = (kept: string, one: string, on: boolean) =>
    [...kept.split(' ').filter((each) => each !== '' && each !== one), ...(on ? [one] : [])].join(' ');

  const submit = () => {
    const problems: Violation[] = [];
    const counted = (field: string, typed: string, from: number, to: number) => {
      const value = typed.trim() === '' ? undefined : whole(typed, from, to);
      if (value === null) problems.push(wrong(field, c('form.whole', { from, to })));
      return value ?? undefined;
    };
    const people = counted('people', values.people, 1, most);
    const officeMinutes = counted('officeMinutes', values.officeMinutes, 0, most);
    const personalMinutes = counted('personalMinutes', values.personalMinutes, 0, most);
    const fixed = counted('terminals.fixed', values.fixed, 0, mostTerminals);
    const twoG = counted('terminals.twoG', values.twoG, 0, mostTerminals);
    const threeG = counted('terminals.threeG', values.threeG, 0, mostTerminals);
    setFound(problems);
    if (problems.length > 0) return;
    const terminals =
      fixed === undefined && twoG === undefined && threeG === undefined
        ? undefined
        : { fixed: fixed ?? 0, twoG: twoG ?? 0, threeG: threeG ?? 0 };
    onSubmit({
      cluster: clusters.find((one) => one === values.cluster),
      people,
      uses: chosen(values.uses, uses),
      wants: chosen(values.wants, wants),
      spend: spends.find((one) => one === values.spend),
      payer: payers.find((one) => one === values.payer),
      officeMinutes,
      personalMinutes,
      terminals,
    });
  };

  return (
    <Card title={t('firm.title')}>
      <Form error={error} found={found} onSubmit={submit}>
        <Fields>
          <SelectField
            optional
            name="cluster"
            label={t('firm.cluster')}
            empty={t('firm.unknown')}
            value={clusters.find((one) => one === values.cluster) ?? ''}
            options={clusters.map((value) => ({ value, label: t(`cluster.${value}`) }))}
            onChange={(cluster) => set({ cluster })}
          />
          <TextField
            optional
            name="people"
            label={t('firm.people')}
            inputMode="numeric"
            value={values.people}
            onChange={(people) => set({ people })}
          />
        </Fields>
        <fieldset className={formStyles['group']}>
          <legend>{t('firm.uses')}</legend>
          {uses.map((one) => (
            <CheckField
              key={one}
              label={t(`use.${one}`)}
              checked={chosen(values.uses, uses).includes(one)}
              onChange={(on) => set({ uses: toggled(values.uses, one, on) })}
            />
          ))}
        </fieldset>
        <fieldset className={formStyles['group']}>
          <legend>{t('firm.wants')}</legend>
          {wants.map((one) => (
            <CheckField
              key={one}
              label={t(`want.${one}`)}
              checked={chosen(values.wants, wants).includes(one)}
              onChange={(on) => set({ wants: toggled(values.wants, one, on) })}
            />
          ))}
        </fieldset>
        <Fields>
          <SelectField
            optional
            name="spend"
            label={t('firm.spend')}
            empty={t('firm.unknown')}
            value={spends.find((one) => one === values.spend) ?? ''}
            options={spends.map((value) => ({ value, label: t(`spend.${value}`) }))}
            onChange={(spend) => set({ spend })}
          />
          <SelectField
            optional
            name="payer"
            label={t('firm.payer')}
            empty={t('firm.unknown')}
            value={payers.find((one) => one === values.payer) ?? ''}
            options={payers.map((value) => ({ value, label: t(`payer.${value}`) }))}
            onChange={(payer) => set({ payer })}
          />
          {(['officeMinutes', 'personalMinutes'] as const).map((name) => (
            <TextField
              key={name}
              optional
              name={name}
              label={t(`firm.${name}`)}
              inputMode="numeric"
              value={values[name]}
              onChange={(typed) => set({ [name]: typed })}
            />
          ))}
          {(['fixed', 'twoG', 'threeG'] as const).map((name) => (
            <TextField
              key={name}
              optional
              name={`terminals.${name}`}
              label={t(`terminal.${name}`)}
              inputMode="numeric"
              value={values[name]}
              onChange={(typed) => set({ [name]: typed })}
            />
          ))}
        </Fields>
        <FormFoot>
          <Button onClick={clear}>{t('firm.clear')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('firm.recommend')}
          </Button>
        </FormFoot>
      </Form>
    </Card>
  );
}
