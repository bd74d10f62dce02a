import { proposalsQuery } from '@/features/proposals/api/listProposals';
import { ProposalRecords } from '@/features/proposals/ProposalRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { AllDone } from './AllDone';
import { FirstRecords } from './FirstRecords';

export default function Approvals() {
  const t = useText('home');
  const c = useText('common');
  return (
    <FirstRecords
      title={t('approvals.title')}
      query={proposalsQuery({ status: 'PENDING_APPROVAL' }, 8)}
      all={
        <ButtonLink to="/proposals" look="quiet">
          {c('action.all')}
        </ButtonLink>
      }
      none={<AllDone>{t('approvals.none')}</AllDone>}
    >
      {(records) => <ProposalRecords cards proposals={records} />}
    </FirstRecords>
  );
}
