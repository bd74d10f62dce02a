import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { CoverageCard } from '@/features/communities/CoverageCard';
import { FileCard } from '@/features/communities/FileCard';
import { OfferDialog } from '@/features/communities/OfferDialog';
import { OffersCard } from '@/features/communities/OffersCard';
import { OpeningDialog } from '@/features/communities/OpeningDialog';
import { useExpecting } from '@/shared/api/useExpecting';
import { useText } from '@/shared/i18n/useText';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { strategy } from '../shell/navigation';
import { CommunityProposals, CommunitySchedule, CommunityTariffs } from './CommunityRelated';

export function CommunityPage({ communityId }: { communityId: string }) {
  const t = useText('communities');
  const user = useUser();
  const query = useQuery(communityQuery(communityId));
  const [task, setTask] = useState<'plan' | 'open' | 'offer' | null>(null);
  const [scheduleExpected, expectSchedule] = useExpecting();
  const [proposalExpected, expectProposal] = useExpecting();
  const community = query.data?.value;
  const own = community !== undefined && covers(user, community.gridPath);
  const mayOpen =
    own && community.marketingState !== 'OPENED' && hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN');
  const mayRecord =
    own && hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN');
  const mayCreate = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN');
  const close = () => setTask(null);
  return (
    <Page
      upTo="/communities"
      title={community?.name ?? t('title')}
      note={community?.gridName ?? undefined}
      actions={
        mayOpen && (
          <>
            <Button look="primary" icon="today" onClick={() => setTask('plan')}>
              {t(community.plannedOpening === null ? 'plan.plan' : 'plan.move')}
            </Button>
            {community.plannedOpening !== null && (
              <Button onClick={() => setTask('open')}>{t('plan.open')}</Button>
            )}
          </>
        )
      }
    >
      <Loaded query={query} rows={8}>
        {(tagged) => (
          <>
            <Columns>
              <Stack>
                <CoverageCard community={tagged.value} />
                <OffersCard
                  communityId={communityId}
                  action={
                    mayRecord && (
                      <Button icon="plus" onClick={() => setTask('offer')}>
                        {t('offers.record')}
                      </Button>
                    )
                  }
                />
                {hasRole(user, ...strategy) && (
                  <CommunityProposals communityId={communityId} expected={proposalExpected} />
                )}
              </Stack>
              <Stack>
                <CommunitySchedule communityId={communityId} expected={scheduleExpected} />
                <CommunityTariffs communityId={communityId} />
                <FileCard community={tagged.value} />
                {mayCreate && (
                  <ButtonLink to="/customers/new" search={{ communityId }} icon="plus">
                    {t('related.newCustomer')}
                  </ButtonLink>
                )}
              </Stack>
            </Columns>
            {(task === 'plan' || task === 'open') && (
              <OpeningDialog
                community={tagged}
                deed={task}
                onReload={() => void query.refetch()}
                onClose={close}
                onDone={() => {
                  close();
                  expectSchedule();
                }}
              />
            )}
            {task === 'offer' && (
              <OfferDialog
                communityId={communityId}
                onClose={close}
                onDone={() => {
                  close();
                  expectProposal();
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
