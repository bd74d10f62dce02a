import type { Violation } from '@/shared/api/problem';
import { whole, wrong } from '@/shared/form/checks';
import type { Money } from '@/shared/format/money';
import { yuan } from '@/shared/format/money';
import type { SpecialDesign } from './api/changeSpecial';
import { specialKinds, type Special, type SpecialKind } from './model';

/** A design as a draft keeps it: texts only. */
export const blankDesign = {
  kind: 'LAUNCH',
  name: '',
  tariffId: '',
  startsOn: '',
  endsOn: '',
  firstN: '100',
  monthlyFee: '',
  installationFee: '',
  speedMbps: '',
  hours: '90',
  overagePerHour: '',
  months: '3',
  prepaid: '',
  least: '3',
  most: '4',
  waived: '',
  offices: '1',
  discountPercent: '100',
  reason: '',
};
export type Design = typeof blankDesign;
export type TermName = Exclude<keyof Design, 'kind' | 'name' | 'tariffId' | 'startsOn' | 'endsOn'>;

type TermField = { name: TermName; type: 'count' | 'amount' | 'text'; optional?: true };

/** What a kind of offer is described by (PR-05 to PR-09). */
export const termsOf: Record<SpecialKind, readonly TermField[]> = {
  LAUNCH: [
    { name: 'firstN', type: 'count' },
    { name: 'monthlyFee', type: 'amount', optional: true },
    { name: 'installationFee', type: 'amount', optional: true },
  ],
  TIME_CAPPED: [
    { name: 'speedMbps', type: 'count' },
    { name: 'hours', type: 'count' },
    { name: 'monthlyFee', type: 'amount' },
    { name: 'overagePerHour', type: 'amount' },
  ],
  TENANT_ENTRY: [
    { name: 'monthlyFee', type: 'amount' },
    { name: 'months', type: 'count' },
    { name: 'prepaid', type: 'amount' },
    { name: 'installationFee', type: 'amount' },
  ],
  GROUP_JOINING: [
    { name: 'least', type: 'count' },
    { name: 'most', type: 'count' },
    { name: 'waived', type: 'amount' },
    { name: 'prepaid', type: 'amount', optional: true },
  ],
  PROPERTY_OFFICE: [
    { name: 'offices', type: 'count' },
    { name: 'discountPercent', type: 'count' },
    { name: 'reason', type: 'text' },
  ],
};

export function kindOf(design: Design): SpecialKind {
  return specialKinds.find((one) => one === design.kind) ?? 'LAUNCH';
}

/** A design that stands, as it is changed. */
export function designOf({ name, base, startsOn, endsOn, terms }: Special): Design {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    kind: terms.kind,
    name,
    tariffId: base.tariffId,
    startsOn,
    endsOn,
    firstN: text(terms.firstN),
    monthlyFee: terms.monthlyFee?.amount ?? '',
    installationFee: terms.installationFee?.amount ?? '',
    speedMbps: text(terms.speedMbps),
    hours: text(terms.hours),
    overagePerHour: terms.overagePerHour?.amount ?? '',
    months: text(terms.months),
    prepaid: terms.prepaid?.amount ?? '',
    least: text(terms.least),
    most: text(terms.most),
    waived: terms.waived?.amount ?? '',
    offices: text(terms.offices),
    discountPercent: text(terms.discountPercent),
    reason: terms.reason ?? '',
  };
}

/** Texts for what was typed wrongly. */
type Say = {
  required: (name: TermName | 'name' | 'tariffId' | 'endsOn') => string;
  count: string;
  amount: string;
};

/** The design as it is sent, or what is wrong with it. What the rules say about it only the server knows. */
export function designed(typed: Design, say: Say): { design: SpecialDesign | null; found: Violation[] } {
  const found: Violation[] = [];
  for (const name of ['name', 'tariffId', 'endsOn'] as const)
    if (typed[name].trim() === '') found.push(wrong(name, say.required(name)));
  for (const { name, type, optional } of termsOf[kindOf(typed)]) {
    const value = typed[name].trim();
    const field = `terms.${name}`;
    if (value === '') {
      if (!optional) found.push(wrong(field, say.required(name)));
    } else if (type === 'count' && whole(value, 0, 1_000_000) === null) found.push(wrong(field, say.count));
    else if (type === 'amount' && yuan(value) === null) found.push(wrong(field, say.amount));
  }
  if (found.length > 0) return { design: null, found };
  const design: SpecialDesign = {
    name: typed.name.trim(),
    tariffId: typed.tariffId,
    endsOn: typed.endsOn,
    ...(typed.startsOn !== '' && { startsOn: typed.startsOn }),
    terms: termsFrom(typed),
  };
  return { design, found };
}

function termsFrom(typed: Design): SpecialDesign['terms'] {
  const count = (name: TermName) => whole(typed[name], 0, 1_000_000) ?? 0;
  const amount = (name: TermName): Money | undefined => yuan(typed[name]) ?? undefined;
  const kind = kindOf(typed);
  switch (kind) {
    case 'LAUNCH':
      return {
        kind,
        firstN: count('firstN'),
        monthlyFee: amount('monthlyFee'),
        installationFee: amount('installationFee'),
      };
    case 'TIME_CAPPED':
      return {
        kind,
        speedMbps: count('speedMbps'),
        hours: count('hours'),
        monthlyFee: amount('monthlyFee'),
        overagePerHour: amount('overagePerHour'),
      };
    case 'TENANT_ENTRY':
      return {
        kind,
        monthlyFee: amount('monthlyFee'),
        months: count('months'),
        prepaid: amount('prepaid'),
        installationFee: amount('installationFee'),
      };
    case 'GROUP_JOINING':
      return {
        kind,
        least: count('least'),
        most: count('most'),
        waived: amount('waived'),
        prepaid: amount('prepaid'),
      };
    case 'PROPERTY_OFFICE':
      return {
        kind,
        offices: count('offices'),
        discountPercent: count('discountPercent'),
        reason: typed.reason.trim(),
      };
  }
}
