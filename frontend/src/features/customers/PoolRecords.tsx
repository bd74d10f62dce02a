import { useSubmission } from '@/shared/form/useSubmission';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Button } from '@/shared/ui/Button';
import { Records } from '@/shared/ui/Records';
import { say } from '@/shared/ui/toast';
import { claimCustomer } from './api/claimCustomer';
import styles from './customer.module.css';
import { StageBadge } from './StageBadge';
import type { PoolRow } from './work';

type PoolRecordsProps = {
  rows: readonly PoolRow[];
  /** Whether the user is of those who hold customers. */
  mayHold: boolean;
};

/** FN-13: whom nobody holds, with the claim or what speaks against it. */
export function PoolRecords({ rows, mayHold }: PoolRecordsProps) {
  const t = useText('work');
  const c = useText('common');
  const claim = useSubmission({
    send: (id: string, key) => claimCustomer(id, key),
    refresh: [['customers']],
    onDone: () => say(t('pool.claimed')),
  });
  return (
    <>
      <ProblemSummary error={claim.error} />
      <Records
        label={t('view.pool')}
        records={rows}
        idOf={(row) => row.customer.id}
        title={{
          header: c('customer.firm'),
          cell: ({ customer }) => (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {customer.firmName}
            </Link>
          ),
        }}
        columns={[
          {
            key: 'stage',
            header: c('customer.stage'),
            onPhone: 'top',
            cell: ({ customer }) => <StageBadge stage={customer.stage} lost={customer.lost} />,
          },
          { key: 'community', header: c('nav.communities'), cell: ({ customer }) => customer.communityName },
          {
            key: 'people',
            header: c('customer.people'),
            end: true,
            cell: ({ customer }) => c('unit.people', { count: customer.people }),
          },
          ...(mayHold
            ? [
                {
                  key: 'claim',
                  header: t('pool.claim'),
                  cell: (row: PoolRow) =>
                    row.mayClaim ? (
                      <span className={styles['above']}>
                        <Button
                          busy={claim.isPending && claim.variables === row.customer.id}
                          onClick={() => claim.mutate(row.customer.id)}
                          aria-label={t('pool.claimOf', { firm: row.customer.firmName })}
                        >
                          {t('pool.claim')}
                        </Button>
                      </span>
                    ) : (
                      row.reasons.map((one) => one.message).join(' ')
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
