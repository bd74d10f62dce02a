import { useQuery } from '@tanstack/react-query';
import { CheckField, LongTextField, SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { suggestionsQuery } from './api/readRoadshows';
import { spotKinds } from './model';
import type { PlanPartProps } from './planning';
import styles from './roadshow.module.css';

/** Where: the busiest or unavoidable spot, each kind with the reason that speaks for it. */
export function PlaceFields({ draft, set }: PlanPartProps) {
  const t = useText('roadshows');
  const c = useText('common');
  const suggested = spotKinds.map((kind) => t(`spotReasons.${kind}`));
  return (
    <Card title={t('step.place')}>
      <Fields>
        <SelectField
          name="spotKind"
          label={t('field.spotKind')}
          empty={c('form.choose')}
          value={spotKinds.find((one) => one === draft.spotKind) ?? ''}
          options={spotKinds.map((value) => ({ value, label: t(`spotKinds.${value}`) }))}
          onChange={(kind) =>
            set({
              spotKind: kind,
              // A reason in the user's own words stays.
              ...(kind !== '' &&
                (draft.spotReason === '' || suggested.includes(draft.spotReason)) && {
                  spotReason: t(`spotReasons.${kind}`),
                }),
            })
          }
        />
        <TextField
          name="spot"
          label={t('field.spot')}
          hint={t('hint.spot')}
          maxLength={60}
          value={draft.spot}
          onChange={(spot) => set({ spot })}
        />
        <TextField
          span
          name="spotReason"
          label={t('field.reason')}
          maxLength={200}
          value={draft.spotReason}
          onChange={(spotReason) => set({ spotReason })}
        />
      </Fields>
      <CheckField
        label={t('field.separated')}
        checked={draft.separated === 'yes'}
        onChange={(separated) => set({ separated: separated ? 'yes' : '' })}
      />
    </Card>
  );
}

/** When: what suits people in the next three weeks, with one tap. */
export function TimeFields({ draft, set }: PlanPartProps) {
  const t = useText('roadshows');
  const format = useFormat();
  const query = useQuery({
    ...suggestionsQuery(draft.communityId),
    enabled: draft.communityId !== '',
  });
  const items = query.data?.items ?? [];
  const offered = [
    ...items.filter((one) => one.why === 'FREE_DAY').slice(0, 4),
    ...items.filter((one) => one.why === 'EVENING_STROLL').slice(0, 3),
  ];
  return (
    <Card title={t('step.time')}>
      <Fields>
        <TextField
          name="day"
          label={t('field.day')}
          type="date"
          min={today()}
          value={draft.day}
          onChange={(day) => set({ day })}
        />
        <Row>
          <TimeField
            name="from"
            label={t('field.from')}
            value={draft.from}
            onChange={(from) => set({ from })}
          />
          <TimeField
            name="until"
            label={t('field.until')}
            value={draft.until}
            onChange={(until) => set({ until })}
          />
        </Row>
      </Fields>
      {offered.length > 0 && (
        <>
          <Soft>{t('suggest.text')}</Soft>
          <div className={styles['times']} role="group" aria-label={t('suggest.title')}>
            {offered.map((one) => (
              <Button
                key={`${one.day} ${one.from}`}
                aria-pressed={draft.day === one.day && draft.from === one.from}
                onClick={() => set({ day: one.day, from: one.from, until: one.until })}
              >
                {t('suggest.take', {
                  day: format.day(one.day),
                  from: one.from,
                  until: one.until,
                  why: t(`suggest.${one.why}`),
                })}
              </Button>
            ))}
          </div>
        </>
      )}
    </Card>
  );
}

/** Every half hour of a day on which people are about. */
const times = Array.from({ length: 30 }, (_, at) => {
  const minutes = 8 * 60 + at * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

type TimeFieldProps = { name: string; label: string; value: string; onChange: (value: string) => void };

function TimeField({ name, label, value, onChange }: TimeFieldProps) {
  const all = times.includes(value) || value === '' ? times : [value, ...times].sort();
  return (
    <SelectField
      name={name}
      label={label}
      value={value}
      options={all.map((one) => ({ value: one, label: one }))}
      onChange={onChange}
    />
  );
}

/** What is allowed and agreed, and what happens when it rains. */
export function PaperFields({ draft, set }: PlanPartProps) {
  const t = useText('roadshows');
  return (
    <Card title={t('step.papers')}>
      <Fields>
        <TextField
          optional
          name="agreement"
          label={t('field.agreement')}
          hint={t('hint.agreement')}
          maxLength={200}
          value={draft.agreement}
          onChange={(agreement) => set({ agreement })}
        />
        <TextField
          optional
          name="permit"
          label={t('field.permit')}
          hint={t('hint.permit')}
          maxLength={200}
          value={draft.permit}
          onChange={(permit) => set({ permit })}
        />
        <LongTextField
          optional
          name="rainPlan"
          label={t('field.rain')}
          hint={t('hint.rain')}
          maxLength={300}
          value={draft.rainPlan}
          onChange={(rainPlan) => set({ rainPlan })}
        />
        <LongTextField
          optional
          name="weatherNote"
          label={t('field.weather')}
          hint={t('hint.weather')}
          maxLength={300}
          value={draft.weatherNote}
          onChange={(weatherNote) => set({ weatherNote })}
        />
      </Fields>
    </Card>
  );
}
