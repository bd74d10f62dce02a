import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Badge } from '@/shared/ui/Badge';
import { Records } from '@/shared/ui/Records';
import type { CompanyRow } from './model';

export function CompanyRecords({ companies, cards }: { companies: readonly CompanyRow[]; cards?: boolean }) {
  const t = useText('property');
  return (
    <Records
      cards={cards}
      label={t('title')}
      records={companies}
      idOf={(row) => row.id}
      title={{
        header: t('name'),
        cell: (row) => (
          <Link to="/property-companies/$companyId" params={{ companyId: row.id }}>
            {row.name}
          </Link>
        ),
      }}
      columns={[
        {
          key: 'pending',
          header: t('grants.title'),
          onPhone: 'top',
          cell: (row) =>
            row.pendingGrants > 0 ? (
              <Badge tone="warn">{t('grants.pending', { count: row.pendingGrants })}</Badge>
            ) : null,
        },
        { key: 'kind', header: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
        {
          key: 'agreement',
          header: t('agreement.title'),
          cell: (row) => (row.agreement ? <Badge tone="good">{t('agreement.signed')}</Badge> : null),
        },
        {
          key: 'deciders',
          header: t('contacts.title'),
          cell: (row) => t('contacts.deciders', { count: row.deciders }),
        },
        {
          key: 'talks',
          header: t('talks.title'),
          cell: (row) => t('talks.count', { count: row.negotiations }),
        },
      ]}
    />
  );
}
