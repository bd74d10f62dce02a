import { useInfiniteQuery } from '@tanstack/react-query';
import { proposalsQuery } from '@/features/proposals/api/listProposals';
import { ProposalRecords } from '@/features/proposals/ProposalRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Failure, Loading } from '@/shared/ui/State';
import { AllDone } from './AllDone';

const shown = 5;

export default function Approvals() {
  const t = useText('home');
  const c = useText('common');
  const query = useInfiniteQuery(proposalsQuery({ status: 'PENDING_APPROVAL' }, shown));
  const first = query.data?.pages[0];
  return (
    <Card
      title={t('approvals.title')}
      actions={
        first?.next && (
          <ButtonLink to="/proposals" look="quiet">
            {c('action.all')}
          </ButtonLink>
        )
      }
    >
      {first === undefined ? (
        query.isError ? (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading rows={2} />
        )
      ) : first.items.length === 0 ? (
        <AllDone>{t('approvals.none')}</AllDone>
      ) : (
        <ProposalRecords cards proposals={first.items} />
      )}
    </Card>
  );
}
