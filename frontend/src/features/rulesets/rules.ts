import { fields, isObject, listOf, mapOf, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { whole } from '@/shared/form/checks';
import type { Money } from '@/shared/format/money';
import { yuan } from '@/shared/format/money';
import type { Rule } from './model';

type Schemas = components['schemas'];
/** What a draft is saved as: the whole of it, rules in their order. */
export type RuleSetBody = Schemas['RuleSetBody'];
type Written = RuleSetBody['rules'][number];

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

export const tiers = ['FIRST', 'SECOND'] as const;
export const reaches = ['LOWEST_STEP', 'HIGHER_STEPS', 'ANY_STEP'] as const;

const counts: readonly RuleValue[] = ['stepsMore', 'firstUsers', 'days'];

export function isCount(name: RuleValue): boolean {
  return counts.includes(name);
}

/** Whether a kind of rule speaks about one tier of competitors. */
export function hasTier(kind: RuleKind): boolean {
  return !['MINIMUM_FEE', 'MAXIMUM_FEE', 'DIVISIBLE_FEE', 'LIMITED'].includes(kind);
}

/** Whether a kind of rule speaks about some steps of speed. */
export function hasReach(kind: RuleKind): boolean {
  return hasTier(kind) && kind !== 'NEVER_CHEAPER_AT_SAME_SPEED';
}

/** One rule while it is edited: its values as typed. */
const edited = fields({
  kind: oneOf(ruleKinds),
  id: text,
  against: oneOf(tiers),
  reach: oneOf(reaches),
  values: mapOf(text),
});
export type EditedRule = Decoded<typeof edited>;

export function editedRules(rules: readonly Rule[]): EditedRule[] {
  return rules.map((rule) => ({
    kind: rule.kind,
    id: rule.id,
    against: rule.against ?? 'FIRST',
    reach: rule.reach ?? 'ANY_STEP',
    values: Object.fromEntries(
      valuesOf[rule.kind].map((name) => {
        const value = rule[name];
        return [name, value === null ? '' : typeof value === 'number' ? String(value) : value.amount];
      }),
    ),
  }));
}

/** A new rule of a kind, its values still to be typed. */
export function blankRule(kind: RuleKind): EditedRule {
  return { kind, id: '', against: 'FIRST', reach: 'ANY_STEP', values: {} };
}

/** The rules as a draft keeps them, which knows texts only; what is no list of rules counts as none kept. */
export function keptRules(kept: string): EditedRule[] | null {
  try {
    const parsed: unknown = JSON.parse(kept);
    return isObject(parsed) ? null : listOf(edited)(parsed, 'rules');
  } catch {
    return null;
  }
}

/** The list with one rule a place further up or down; at an end it stays. */
export function movedRule(rules: readonly EditedRule[], index: number, by: -1 | 1): EditedRule[] {
  const moved = [...rules];
  const [rule] = moved.splice(index, 1);
  if (rule) moved.splice(Math.max(0, index + by), 0, rule);
  return moved;
}

/** The name of a value in a form, as the server names it in a refusal. */
export function valueName(index: number, name: RuleValue | 'id' | 'against' | 'reach'): string {
  return `rules[${index}].${name}`;
}

/** The rules as they are sent, or the names of what is missing or no value. */
export function writtenRules(rules: readonly EditedRule[]): { written: Written[]; wrong: string[] } {
  const wrong: string[] = [];
  const written = rules.map((rule, index) => {
    const id = rule.id.trim();
    if (id === '') wrong.push(valueName(index, 'id'));
    const amount = (name: RuleValue): Money => {
      const value = yuan(rule.values[name] ?? '');
      if (value === null) wrong.push(valueName(index, name));
      return value ?? { amount: '0.00', currency: 'CNY' };
    };
    const count = (name: RuleValue): number => {
      const value = whole(rule.values[name] ?? '', 0, 1_000_000);
      if (value === null) wrong.push(valueName(index, name));
      return value ?? 0;
    };
    return one(rule, id, amount, count);
  });
  return { written, wrong };
}

function one(
  { kind, against, reach }: EditedRule,
  id: string,
  amount: (name: RuleValue) => Money,
  count: (name: RuleValue) => number,
): Written {
  switch (kind) {
    case 'UNDERCUT':
      return { kind, id, against, reach, by: amount('by') };
    case 'PREMIUM':
      return {
        kind,
        id,
        against,
        reach,
        stepsMore: count('stepsMore'),
        least: amount('least'),
        most: amount('most'),
        preferred: amount('preferred'),
      };
    case 'SAME_PRICE':
    case 'FLOOR_AT_COMPARED_STEP':
      return { kind, id, against, reach };
    case 'NEVER_CHEAPER_AT_SAME_SPEED':
      return { kind, id, against };
    case 'MINIMUM_FEE':
      return { kind, id, least: amount('least') };
    case 'MAXIMUM_FEE':
      return { kind, id, most: amount('most') };
    case 'BAND':
      return { kind, id, against, reach, below: amount('below'), above: amount('above') };
    case 'DIVISIBLE_FEE':
      return { kind, id, step: amount('step') };
    case 'LIMITED':
      return { kind, id, firstUsers: count('firstUsers'), days: count('days') };
  }
}
