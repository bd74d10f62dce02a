import type { Money } from '@/shared/format/money';
import { yuan } from '@/shared/format/money';
import { whole } from '@/shared/form/checks';
import type { Rule, RuleSetDocument } from './model';

/** The ten kinds of rules (PR-22), each with the values it has. */
export const valuesOf = {
  UNDERCUT: ['by'],
  PREMIUM: ['stepsMore', 'least', 'most', 'preferred'],
  SAME_PRICE: [],
  FLOOR_AT_COMPARED_STEP: [],
  NEVER_CHEAPER_AT_SAME_SPEED: [],
  MINIMUM_FEE: ['least'],
  MAXIMUM_FEE: ['most'],
  BAND: ['below', 'above'],
  DIVISIBLE_FEE: ['step'],
  LIMITED: ['firstUsers', 'days'],
} as const;

export const ruleKinds = [
  'UNDERCUT',
  'PREMIUM',
  'SAME_PRICE',
  'FLOOR_AT_COMPARED_STEP',
  'NEVER_CHEAPER_AT_SAME_SPEED',
  'MINIMUM_FEE',
  'MAXIMUM_FEE',
  'BAND',
  'DIVISIBLE_FEE',
  'LIMITED',
] as const;
export type RuleKind = (typeof ruleKinds)[number];
export type RuleValue = (typeof valuesOf)[RuleKind][number];

const counts: readonly RuleValue[] = ['stepsMore', 'firstUsers', 'days'];

export function isCount(name: RuleValue): boolean {
  return counts.includes(name);
}

type Written = Readonly<Record<string, string | number | Money>>;

/** What a draft is saved as: the whole of it, rules in their order. */
export type RuleSetBody = Pick<
  RuleSetDocument,
  'effectiveFrom' | 'speedLadderMbps' | 'staleAfterDays' | 'terms' | 'cost' | 'approval'
> & { rules: Written[] };

/** The name of a value in a form, as the server names it in a refusal. */
export function valueName(index: number, name: RuleValue): string {
  return `rules[${index}].${name}`;
}

/** The values of the rules as texts, for a form. */
export function typedValues(rules: readonly Rule[]): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [index, rule] of rules.entries()) {
    for (const name of valuesOf[rule.kind]) {
      const value = rule[name];
      typed[valueName(index, name)] =
        value === null ? '' : typeof value === 'number' ? String(value) : value.amount;
    }
  }
  return typed;
}

/** The rules with the values typed, or the names of those that are no values. */
export function writtenRules(
  rules: readonly Rule[],
  typed: Readonly<Record<string, string>>,
): { written: Written[]; wrong: string[] } {
  const wrong: string[] = [];
  const written = rules.map((rule, index) => {
    const values: Record<string, string | number | Money> = { kind: rule.kind, id: rule.id };
    if (rule.against !== null) values['against'] = rule.against;
    if (rule.reach !== null) values['reach'] = rule.reach;
    for (const name of valuesOf[rule.kind]) {
      const text = typed[valueName(index, name)] ?? '';
      const value = isCount(name) ? whole(text, 0, 1_000_000) : yuan(text);
      if (value === null) {
        // A value may be left out where the rule was kept without it.
        if (text !== '' || rule[name] !== null) wrong.push(valueName(index, name));
      } else values[name] = value;
    }
    return values;
  });
  return { written, wrong };
}
