import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Records } from '@/shared/ui/Records';
import type { RuleSet } from './model';
import { VersionBadge } from './VersionBadge';

export function RuleSetRecords({ ruleSets }: { ruleSets: readonly RuleSet[] }) {
  const t = useText('rulesets');
  const format = useFormat();
  return (
    <Records
      label={t('title')}
      records={ruleSets}
      idOf={(one) => one.id}
      title={{
        header: t('list.version'),
        cell: (one) => (
          <Link to="/rule-sets/$ruleSetId" params={{ ruleSetId: one.id }}>
            {t('list.named', { id: one.ruleSet.id, version: one.ruleSet.version })}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'status',
          header: t('list.status'),
          onPhone: 'top',
          cell: (one) => <VersionBadge status={one.status} />,
        },
        { key: 'scope', header: t('list.scope'), cell: (one) => one.ruleSet.scope },
        {
          key: 'from',
          header: t('list.from'),
          cell: (one) => t('list.since', { date: format.day(one.ruleSet.effectiveFrom) }),
        },
        {
          key: 'rules',
          header: t('list.rules'),
          end: true,
          cell: (one) => t('list.count', { count: one.ruleSet.rules.length }),
        },
      ]}
    />
  );
}
