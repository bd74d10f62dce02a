import type { Violation } from '@/shared/api/problem';
import type { Params } from '@/shared/i18n/message';
import type { Translate } from '@/shared/i18n/useText';

const reasons = [
  'unknown-tier',
  'tier-recorded-only',
  'terminals-over-cap',
  'too-few-three-g',
  'three-g-in-plan-a',
  'broadband-in-base',
  'packs-over-terminals',
  'count-out-of-range',
] as const;

/** The server repeats the nearest bundle in every message; here it stands once, so the known reasons have short texts. */
export function shortened(violations: readonly Violation[], t: Translate<'bundles'>): Violation[] {
  return violations.map((one) => ({ ...one, message: reason(one, t) }));
}

function reason({ code, message, params }: Violation, t: Translate<'bundles'>): string {
  const known = reasons.find((one) => code === `BD-01.${one}`);
  if (known === undefined) return message || code;
  const shown: Params = {};
  for (const [name, value] of Object.entries(params))
    shown[name] = Array.isArray(value) ? value.join(', ') : String(value);
  return t(`reason.${known}`, shown);
}
