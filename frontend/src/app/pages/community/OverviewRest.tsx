import { lazy, Suspense, useState } from 'react';
import { FileCard } from '@/features/communities/FileCard';
import type { Community } from '@/features/communities/model';
import { PlaceCard } from '@/features/map/PlaceCard';
import { PhotosCard } from '@/features/photos/PhotosCard';
import type { Tagged } from '@/shared/api/client';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { strategy } from '../../shell/tabs';
import { CommunityProposals, CommunitySchedule, CommunityTariffs } from '../CommunityRelated';
import { useCommunityRights } from './rights';

const DetailsDialog = lazy(() =>
  import('@/features/communities/DetailsDialog').then((dialog) => ({ default: dialog.DetailsDialog })),
);

type FoundProps = { community: Community; proposalExpected: boolean };

/** What was seen and what came of it: photos, proposals. */
export function OverviewFound({ community, proposalExpected }: FoundProps) {
  const user = useUser();
  const may = useCommunityRights(community);
  return (
    <>
      <PhotosCard communityId={community.id} mayAdd={may.photograph} mayRemove={may.removePhotos} />
      {hasRole(user, ...strategy) && (
        <CommunityProposals communityId={community.id} expected={proposalExpected} />
      )}
    </>
  );
}

type AroundProps = { community: Tagged<Community>; scheduleExpected: boolean; onReload: () => void };

/** What goes on there, and what is on file: roll-out, tariffs, details, place. */
export function OverviewAround({ community, scheduleExpected, onReload }: AroundProps) {
  const t = useText('communities');
  const c = useText('common');
  const may = useCommunityRights(community.value);
  const [editing, setEditing] = useState(false);
  const communityId = community.value.id;
  return (
    <>
      <CommunitySchedule communityId={communityId} expected={scheduleExpected} />
      <CommunityTariffs communityId={communityId} />
      <FileCard
        community={community.value}
        action={
          may.file && (
            <Button look="quiet" onClick={() => setEditing(true)}>
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
      <Suspense fallback={null}>
        {editing && (
          <DetailsDialog community={community} onReload={onReload} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </>
  );
}
