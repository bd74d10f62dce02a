import { proposalStatuses, type ProposalStatus } from '@/features/proposals/model';
import { ProposalList } from '@/features/proposals/ProposalList';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/Page';
import { member, type Raw } from '@/shared/router/raw';

type ProposalSearch = { status?: ProposalStatus | 'ALL' };

function proposalSearch(raw: Raw): ProposalSearch {
  return { status: member(raw['status'], [...proposalStatuses, 'ALL']) };
}

export function ProposalsPage() {
  const t = useText('proposals');
  const c = useText('common');
  const { status = 'PENDING_APPROVAL' } = useSearch(proposalSearch);
  return (
    <Page title={t('title')}>
      <Choices
        label={t('list.filter')}
        value={status}
        options={[
          ...proposalStatuses.map((one) => ({ value: one, label: c(`proposalStatus.${one}`) })),
          { value: 'ALL', label: t('list.all') },
        ]}
        onChange={(chosen) => go(href({ to: '/proposals', search: { status: chosen } }))}
      />
      <ProposalList filter={{ status: status === 'ALL' ? undefined : status }} />
    </Page>
  );
}
