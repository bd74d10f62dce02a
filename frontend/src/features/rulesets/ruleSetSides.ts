import { useText } from '@/shared/i18n/useText';
import type { Side } from '@/shared/ui/Sides';
import type { RuleSet } from './model';
import {
  editedRules,
  hasReach,
  hasTier,
  keptRules,
  valuesOf,
  writtenRules,
  type EditedRule,
  type RuleSetBody,
} from './rules';

type Kept = RuleSet['ruleSet'];

/** A set of rules as its form has it. */
export function typedOf(kept: Kept): Record<string, string> {
  return {
    effectiveFrom: kept.effectiveFrom,
    staleAfterDays: String(kept.staleAfterDays),
    'terms.months': String(kept.terms.months),
    'terms.installationFee': kept.terms.installationFee.amount,
    'cost.variableCostShare': String(kept.cost.variableCostShare),
    'approval.branchMost': kept.approval.branchMost.amount,
    speedLadderMbps: kept.speedLadderMbps.join(', '),
    rules: JSON.stringify(editedRules(kept.rules)),
  };
}

/** A set of rules as it stands, to be put back. */
export function bodyOf({
  effectiveFrom,
  staleAfterDays,
  terms,
  cost,
  approval,
  speedLadderMbps,
  rules,
}: Kept): RuleSetBody {
  return {
    effectiveFrom,
    staleAfterDays,
    terms: { months: terms.months, installationFee: terms.installationFee },
    cost: { variableCostShare: cost.variableCostShare },
    approval: { branchMost: approval.branchMost },
    speedLadderMbps,
    rules: writtenRules(editedRules(rules)).written,
  };
}

/** What was typed beside the set as it stands, rule by rule. */
export function useRuleSetSides() {
  const t = useText('rulesets');
  const labels = {
    effectiveFrom: t('field.effectiveFrom'),
    staleAfterDays: t('field.staleAfterDays'),
    'terms.months': t('field.months'),
    'terms.installationFee': t('field.installationFee'),
    'cost.variableCostShare': t('field.share'),
    'approval.branchMost': t('field.branchMost'),
    speedLadderMbps: t('field.ladder'),
  };
  const line = (rule: EditedRule | undefined) =>
    rule
      ? [
          t('edit.rule', { id: rule.id, kind: t(`kindName.${rule.kind}`) }),
          hasTier(rule.kind) ? t(`against.${rule.against}`) : '',
          hasReach(rule.kind) ? t(`reach.${rule.reach}`) : '',
          ...valuesOf[rule.kind].map((name) => `${t(`value.${name}`)} ${rule.values[name] ?? ''}`),
        ]
          .filter(Boolean)
          .join(' / ')
      : null;
  return (typed: Readonly<Record<string, string>>, kept: Kept): Side[] => {
    const theirs = typedOf(kept);
    const mine = keptRules(typed['rules'] ?? '') ?? [];
    const there = editedRules(kept.rules);
    return [
      ...Object.entries(labels).map(([field, label]) => ({
        field,
        label,
        mine: typed[field]?.trim() ?? null,
        theirs: theirs[field] ?? null,
      })),
      ...Array.from({ length: Math.max(mine.length, there.length) }, (_, at) => ({
        field: `rules[${at}]`,
        label: t('edit.numbered', { number: at + 1, name: (mine[at] ?? there[at])?.id ?? '' }),
        mine: line(mine[at]),
        theirs: line(there[at]),
      })),
    ];
  };
}
