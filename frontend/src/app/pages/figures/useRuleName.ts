import { useQuery } from '@tanstack/react-query';
import { ruleSetsQuery } from '@/features/rulesets/api/listRuleSets';
import { useText } from '@/shared/i18n/useText';

/** What a rule of the price figures is called in the rule sets; one that stands in none by its id. */
export function useRuleName(): (ruleId: string) => string {
  const t = useText('rulesets');
  const versions = useQuery(ruleSetsQuery).data?.items ?? [];
  // The one in force first: an earlier one may have used the id for something else.
  const sorted = [...versions].sort((a, b) => Number(b.inForce) - Number(a.inForce));
  return (ruleId) => {
    // No rule of a set: it asks for a survey where no price can be made.
    if (ruleId === 'PR-21') return `${t('surveyRule')} (${ruleId})`;
    const rule = sorted.flatMap((one) => one.ruleSet.rules).find((one) => one.id === ruleId);
    if (!rule) return ruleId;
    const where = [rule.against && t(`against.${rule.against}`), t(`kindName.${rule.kind}`)];
    return `${where.filter(Boolean).join(' · ')} (${ruleId})`;
  };
}
