import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { Rule } from './model';

/** A rule in words, with its values. */
export function RuleText({ rule }: { rule: Rule }) {
  const t = useText('rulesets');
  const format = useFormat();
  const shown = (value: Rule['by']) => (value === null ? '–' : format.money(value));
  const said = t(`kind.${rule.kind}`, {
    by: shown(rule.by),
    least: shown(rule.least),
    most: shown(rule.most),
    preferred: shown(rule.preferred),
    below: shown(rule.below),
    above: shown(rule.above),
    step: shown(rule.step),
    count: rule.stepsMore ?? 1,
    firstUsers: rule.firstUsers ?? '–',
    days: rule.days ?? '–',
  });
  const where = [rule.against && t(`against.${rule.against}`), rule.reach && t(`reach.${rule.reach}`)].filter(
    Boolean,
  );
  return (
    <>
      {where.length > 0 && `${where.join(' · ')} · `}
      {said}
    </>
  );
}
