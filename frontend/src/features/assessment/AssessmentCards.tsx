import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import { Meter } from '@/shared/ui/Meter';
import { Notice } from '@/shared/ui/Notice';
import styles from './assessment.module.css';
import { inputText } from './inputText';
import { indicators, type Assessment, type Contribution, type Range } from './model';
import { QuadrantBadge } from './QuadrantBadge';
import { position, rangeText } from './ranges';

/** CO-22: the two axes and the quadrant they give; what is missing makes a range, never a guess. */
export function GradeCard({ assessment, action }: { assessment: Assessment; action: ReactNode }) {
  const t = useText('assessment');
  const g = useText('grades');
  const format = useFormat();
  return (
    <Card title={g('grade.title')} actions={<QuadrantBadge quadrant={assessment.quadrant} />}>
      <div className={styles['scores']}>
        <Score label={g('axis.importance')} range={assessment.importance} />
        <Score label={g('axis.urgency')} range={assessment.urgency.points} tone="warn" />
        <Score label={t('axis.value')} range={assessment.value} tone="calm" />
      </div>
      <Soft>
        {t('grade.text', { date: format.day(assessment.assessedOn), version: assessment.policyVersion })}
      </Soft>
      {assessment.missing.length > 0 && (
        <Notice tone="warn" title={g('missing.title', { count: assessment.missing.length })}>
          <p>{assessment.missing.map((name) => t(`input.${name}`)).join(t('comma'))}</p>
          <p>{t('missing.text')}</p>
          {action}
        </Notice>
      )}
    </Card>
  );
}

function Score({ label, range, tone }: { label: string; range: Range; tone?: 'warn' | 'calm' }) {
  return (
    <div className={styles['score']}>
      <span>{label}</span>
      <Meter label={label} value={position(range.low)} high={position(range.high)} tone={tone} />
      <strong>{rangeText(range)}</strong>
    </div>
  );
}

/** CO-20, CO-23: the value, indicator by indicator and input by input; the parts add up to it. */
export function ValueCard({ assessment }: { assessment: Assessment }) {
  const t = useText('assessment');
  const { policy } = assessment;
  const weights = {
    RESIDENT_MIX: policy.residents,
    ENTRY_THRESHOLD: policy.threshold,
    HOUSEHOLDS: policy.households,
  };
  return (
    <Card title={t('value.title')} actions={<strong className="num">{rangeText(assessment.value)}</strong>}>
      <Soft>{t('value.text')}</Soft>
      {indicators.map((indicator) => (
        <section key={indicator}>
          <div className={styles['indicator']}>
            <h3>{t(`indicator.${indicator}`)}</h3>
            <Soft>{t('value.weight', { points: weights[indicator] })}</Soft>
          </div>
          <ul className={styles['inputs']}>
            {assessment.contributions
              .filter((one) => one.indicator === indicator)
              .map((one) => (
                <ContributionLine key={one.input} contribution={one} />
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function ContributionLine({ contribution }: { contribution: Contribution }) {
  const t = useText('assessment');
  const format = useFormat();
  const { input, value, asOf, points, weight, adds } = contribution;
  return (
    <li>
      <span>{t(`input.${input}`)}</span>
      <span className={styles['adds']}>{t('value.adds', { points: rangeText(adds) })}</span>
      <small className={value === null ? styles['missing'] : undefined}>
        {value === null ? t('missing.one') : inputText(input, value, t, format)}
        {asOf !== null && ` · ${format.day(asOf)}`}
      </small>
      <small className={styles['adds']}>
        {points === null
          ? t('value.atMost', { weight: Number(weight) })
          : t('value.points', { points, weight: Number(weight) })}
      </small>
    </li>
  );
}

/** CO-21: how many customers may be won, what was used and what is missing. */
export function CapacityCard({ assessment }: { assessment: Assessment }) {
  const t = useText('assessment');
  const g = useText('grades');
  const format = useFormat();
  const { low, expected, high, used, missing } = assessment.capacity;
  return (
    <Card title={g('capacity.title')}>
      <div className={styles['figure']}>
        <strong className="num">
          {expected !== null
            ? format.number(expected)
            : low !== null && high !== null
              ? `${format.number(low)}–${format.number(high)}`
              : t('missing.one')}
        </strong>
        <Soft>
          {expected !== null && low !== null && high !== null
            ? t('capacity.between', { low, high })
            : t('capacity.notYet')}
        </Soft>
      </div>
      <ul className={styles['inputs']} aria-label={t('capacity.used')}>
        {used.map((one) => (
          <li key={one.input}>
            <span>{t(`input.${one.input}`)}</span>
            <span className={styles['adds']}>
              {one.value === null ? '' : inputText(one.input, one.value, t, format)}
            </span>
            {one.asOf !== null && <small>{format.day(one.asOf)}</small>}
          </li>
        ))}
        {missing.map((name) => (
          <li key={name}>
            <span>{t(`input.${name}`)}</span>
            <span className={`${styles['adds'] ?? ''} ${styles['missing'] ?? ''}`}>{t('missing.one')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** CO-22: when competitors' contracts end. */
export function UrgencyCard({ assessment }: { assessment: Assessment }) {
  const t = useText('assessment');
  const format = useFormat();
  const { urgency } = assessment;
  return (
    <Card title={t('urgency.title')} actions={<strong className="num">{rangeText(urgency.points)}</strong>}>
      <Facts
        items={[
          [t('urgency.in3'), format.number(urgency.endingWithin3Months)],
          [t('urgency.in6'), format.number(urgency.endingWithin6Months)],
          [t('urgency.in12'), format.number(urgency.endingWithin12Months)],
          [t('urgency.unknown'), urgency.endUnknown === null ? null : format.number(urgency.endUnknown)],
        ]}
      />
    </Card>
  );
}
