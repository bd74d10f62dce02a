import { useQuery } from '@tanstack/react-query';
import { draftRuleSet } from '@/features/rulesets/api/changeRuleSet';
import { ruleSetsQuery } from '@/features/rulesets/api/listRuleSets';
import { RuleSetRecords } from '@/features/rulesets/RuleSetRecords';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';

/** PR-22: all versions of the rules by which prices are made. */
export function RuleSetsPage() {
  const t = useText('rulesets');
  const user = useUser();
  const query = useQuery(ruleSetsQuery);
  const draft = useSubmission({
    send: (basedOn: string, key) => draftRuleSet({ basedOn, scope: user.scopes[0] ?? '' }, key),
    refresh: [['rule-sets']],
    onDone: ({ id }) => go(href({ to: '/rule-sets/$ruleSetId', params: { ruleSetId: id } })),
  });
  const base = query.data?.items.find((one) => one.inForce);
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        base &&
        hasRole(user, 'SUPERVISOR') && (
          <Button look="primary" icon="plus" busy={draft.isPending} onClick={() => draft.mutate(base.id)}>
            {t('draft')}
          </Button>
        )
      }
    >
      <ProblemSummary error={draft.error} />
      <Loaded query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? <Empty title={t('list.empty')} /> : <RuleSetRecords ruleSets={items} />
        }
      </Loaded>
    </Page>
  );
}
