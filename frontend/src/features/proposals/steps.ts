import type { Translate } from '@/shared/i18n/useText';
import type { Params } from '@/shared/i18n/message';
import type { Step } from './model';

const known = [
  'offer-fresh',
  'offer-stale',
  'offer-dated-ahead',
  'absurd-fee',
  'undercut',
  'premium',
  'same-price',
  'moved-by-guard',
  'rounded',
  'terms',
  'no-price',
  'no-multiple',
  'no-offer-known',
  'no-higher-step',
  'unknown-step',
  'baseline-competitor-fee',
  'variable-cost-share',
  'breaks-limit',
  'gives-up-more',
  'above-aim',
  'step-exact',
  'step-nearest',
  'fees-for-term',
  'fees-for-assumed-term',
  'prepaid-for-term',
  'prepaid-without-term',
  'one-time',
  'one-time-unknown',
  'monthly-equivalent',
] as const;

/** PR-21: one line of the explanation in words. A line this page has no words for is shown as it came. */
export function stepText(step: Step, t: Translate<'proposals'>): string {
  const code = known.find((one) => one === step.code);
  if (code === undefined) {
    const params = Object.entries(step.params).map(([name, value]) => `${name} ${value}`);
    return t('step.unknown', { code: step.code, params: params.join(', ') });
  }
  if (code === 'terms' && step.params['theirMonths'] === '-')
    return t('step.termsAlone', shown(step.params, t));
  return t(`step.${code}`, shown(step.params, t));
}

/** Whole yuan without their `.00`, and the places a text can look up. */
function shown(params: Step['params'], t: Translate<'proposals'>): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'source') return [name, sourceText(value, t)];
      if (name === 'side') return [name, sideText(value, t)];
      return [name, value.replace(/^(-?\d+)\.00$/, '$1')];
    }),
  );
}

function sideText(side: string, t: Translate<'proposals'>): string {
  if (side === 'MULTIPLE_OF') return t('guard.multipleOf');
  return side === 'AT_LEAST' ? t('guard.atLeast') : t('guard.atMost');
}

function sourceText(source: string, t: Translate<'proposals'>): string {
  switch (source) {
    case 'LEAFLET':
    case 'SALES_TALK':
    case 'CUSTOMER':
    case 'WEBSITE':
    case 'FIELD':
      return t(`source.${source}`);
    default:
      return source;
  }
}
