import { lazy, Suspense, useState } from 'react';
import { CoverageCard } from '@/features/communities/CoverageCard';
import { FileCard } from '@/features/communities/FileCard';
import type { Community } from '@/features/communities/model';
import { OffersCard } from '@/features/communities/OffersCard';
import { RoadMapCard } from '@/features/communities/RoadMapCard';
import { PhotosCard } from '@/features/photos/PhotosCard';
import { PlaceCard } from '@/features/map/PlaceCard';
import type { Tagged } from '@/shared/api/client';
import { useExpecting } from '@/shared/api/useExpecting';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Stack } from '@/shared/ui/Card';
import { strategy } from '../../shell/navigation';
import { CommunityProposals, CommunitySchedule, CommunityTariffs } from '../CommunityRelated';
import { useCommunityRights } from './rights';

const OfferDialog = lazy(() =>
  import('@/features/communities/OfferDialog').then((dialog) => ({ default: dialog.OfferDialog })),
);
const DetailsDialog = lazy(() =>
  import('@/features/communities/DetailsDialog').then((dialog) => ({ default: dialog.DetailsDialog })),
);

type OverviewPartProps = { community: Tagged<Community>; scheduleExpected: boolean; onReload: () => void };

/** Where the community stands, and what is going on there. */
export function OverviewPart({ community, scheduleExpected, onReload }: OverviewPartProps) {
  const t = useText('communities');
  const c = useText('common');
  const user = useUser();
  const may = useCommunityRights(community.value);
  const [task, setTask] = useState<'offer' | 'details' | null>(null);
  const [proposalExpected, expectProposal] = useExpecting();
  const communityId = community.value.id;
  const close = () => setTask(null);
  return (
    <>
      <RoadMapCard communityId={communityId} />
      <Columns>
        <Stack>
          <CoverageCard community={community.value} />
          <OffersCard
            communityId={communityId}
            action={
              may.intelligence && (
                <Button icon="plus" onClick={() => setTask('offer')}>
                  {t('offers.record')}
                </Button>
              )
            }
          />
          <PhotosCard communityId={communityId} mayAdd={may.photograph} mayRemove={may.removePhotos} />
          {hasRole(user, ...strategy) && (
            <CommunityProposals communityId={communityId} expected={proposalExpected} />
          )}
        </Stack>
        <Stack>
          <CommunitySchedule communityId={communityId} expected={scheduleExpected} />
          <CommunityTariffs communityId={communityId} />
          <FileCard
            community={community.value}
            action={
              may.file && (
                <Button look="quiet" onClick={() => setTask('details')}>
                  {c('action.edit')}
                </Button>
              )
            }
          />
          <PlaceCard community={community} mayEdit={may.visit} onReload={onReload} />
          {may.customers && (
            <ButtonLink to="/customers/new" search={{ communityId }} icon="plus">
              {t('related.newCustomer')}
            </ButtonLink>
          )}
        </Stack>
      </Columns>
      <Suspense fallback={null}>
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
        {task === 'details' && <DetailsDialog community={community} onReload={onReload} onClose={close} />}
      </Suspense>
    </>
  );
}
