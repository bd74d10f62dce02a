import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Records } from '@/shared/ui/Records';
import { commissionSumsQuery, type Period } from './api/commissions';
import type { CommissionSum } from './model';

/** What each hall earned in the period; a hall leads to its own commissions. */
export function SumsCard({ period }: { period: Period }) {
  const t = useText('rollout');
  const format = useFormat();
  const query = useQuery(commissionSumsQuery(period));
  const part = (one: CommissionSum, kind: 'due' | 'approved' | 'refused') =>
    one[kind].count > 0 &&
    t(`commissions.sums.${kind}`, { count: one[kind].count, amount: format.money(one[kind].amount) });
  return (
    <Card title={t('commissions.sums.title')} count={query.data?.items.length}>
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Soft>{t('commissions.none')}</Soft>
          ) : (
            <Records
              cards
              label={t('commissions.sums.title')}
              records={items}
              idOf={(one) => one.hallId}
              title={{
                header: t('commissions.hall'),
                cell: (one) => (
                  <Link to="/commissions" search={{ ...period, hall: one.hallId }}>
                    {one.hallId}
                  </Link>
                ),
              }}
              columns={[
                { key: 'due', header: t('commissions.status.DUE'), cell: (one) => part(one, 'due') },
                {
                  key: 'approved',
                  header: t('commissions.status.APPROVED'),
                  cell: (one) => part(one, 'approved'),
                },
                {
                  key: 'refused',
                  header: t('commissions.status.REFUSED'),
                  cell: (one) => part(one, 'refused'),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
