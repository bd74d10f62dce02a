import { lazy, Suspense } from 'react';
import { isDrilled, proposalDrill, type ProposalDrill } from '@/features/proposals/drill';
import { proposalStatuses, type ProposalStatus } from '@/features/proposals/model';
import { ProposalList } from '@/features/proposals/ProposalList';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/Page';
import { member, type Raw } from '@/shared/router/raw';

type ProposalSearch = ProposalDrill & { status?: ProposalStatus | 'ALL' };

function proposalSearch(raw: Raw): ProposalSearch {
  return { ...proposalDrill(raw), status: member(raw['status'], [...proposalStatuses, 'ALL']) };
}

const Drill = lazy(() => import('./ProposalDrillBar').then((part) => ({ default: part.ProposalDrillBar })));

export function ProposalsPage() {
  const t = useText('proposals');
  const c = useText('common');
  const search = useSearch(proposalSearch);
  const { status = 'PENDING_APPROVAL', unit, rule, bound, from, to } = search;
  const filter = {
    status: status === 'ALL' ? undefined : status,
    gridPath: unit,
    ruleId: rule,
    bound,
    decidedFrom: from,
    decidedTo: to,
  };
  return (
    <Page title={t('title')}>
      <Choices
        label={t('list.filter')}
        value={status}
        options={[
          ...proposalStatuses.map((one) => ({ value: one, label: c(`proposalStatus.${one}`) })),
          { value: 'ALL', label: t('list.all') },
        ]}
        onChange={(chosen) => go(href({ to: '/proposals', search: { ...search, status: chosen } }))}
      />
      {isDrilled(search) && (
        <Suspense fallback={null}>
          <Drill
            drill={search}
            filter={filter}
            onOff={() => go(href({ to: '/proposals', search: { status } }), { replace: true })}
          />
        </Suspense>
      )}
      <ProposalList filter={filter} />
    </Page>
  );
}
