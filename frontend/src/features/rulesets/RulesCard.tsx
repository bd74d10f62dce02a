import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts } from '@/shared/ui/Card';
import type { RuleSetDocument } from './model';
import styles from './rulesets.module.css';
import { RuleText } from './RuleText';

/** PR-22: what a version says: its assumptions and its rules in words. */
export function RulesCard({ document }: { document: RuleSetDocument }) {
  const t = useText('rulesets');
  const c = useText('common');
  const format = useFormat();
  return (
    <Card title={t('rules.title')}>
      <ol className={styles['rules']}>
        {document.rules.map((rule, index) => (
          <li key={index}>
            <code>{rule.id}</code>
            <span>
              <RuleText rule={rule} />
            </span>
          </li>
        ))}
      </ol>
      <Facts
        items={[
          [t('list.scope'), document.scope],
          [t('field.effectiveFrom'), format.day(document.effectiveFrom)],
          [t('field.staleAfterDays'), c('unit.days', { count: document.staleAfterDays })],
          [t('field.months'), c('unit.months', { count: document.terms.months })],
          [t('field.installationFee'), format.money(document.terms.installationFee)],
          [t('field.share'), format.percent(document.cost.variableCostShare * 100)],
          [t('field.branchMost'), c('unit.perMonth', { amount: format.money(document.approval.branchMost) })],
          [t('field.ladder'), document.speedLadderMbps.join(', ')],
        ]}
      />
    </Card>
  );
}
