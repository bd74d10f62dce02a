import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BuildingsPart } from '@/features/buildings/BuildingsPart';
import { UsersCard } from '@/features/buildings/UsersCard';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import type { Community } from '@/features/communities/model';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Loading } from '@/shared/ui/State';
import { Unsent } from '../../shell/Unsent';
import { InterestedCard } from './InterestedCard';
import { useCommunityRights } from './rights';

const JoiningPart = lazy(() => import('./JoiningPart'));

type HousesPartProps = { community: Community; chosen: string | undefined };

/** CO-14: buildings and households, and who of them asked for service. */
export default function HousesPart({ community, chosen }: HousesPartProps) {
  const may = useCommunityRights(community);
  const competitors = useQuery(competitorsQuery);
  return (
    <>
      <Unsent place={`/communities/${encodeURIComponent(community.id)}?part=buildings`} />
      <UsersCard communityId={community.id} competitors={competitors.data?.items ?? []} />
      <BuildingsPart
        communityId={community.id}
        communityName={community.name}
        competitors={competitors.data?.items ?? []}
        chosen={chosen}
        mayKeep={may.file}
        mayVisit={may.visit}
        onChoose={(building) =>
          go(
            href({
              to: '/communities/$communityId',
              params: { communityId: community.id },
              search: { part: 'buildings', building },
            }),
            { replace: true },
          )
        }
      />
      <InterestedCard communityId={community.id} competitors={competitors.data?.items ?? []} />
      {may.groups && (
        <Suspense fallback={<Loading rows={2} />}>
          <JoiningPart communityId={community.id} />
        </Suspense>
      )}
    </>
  );
}
