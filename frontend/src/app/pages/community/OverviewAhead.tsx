import { usePrefetchInfiniteQuery, usePrefetchQuery } from '@tanstack/react-query';
import { roadMapQuery } from '@/features/communities/api/getRoadMap';
import { offersQuery } from '@/features/communities/api/listOffers';
import { photosQuery } from '@/features/photos/api/photos';
import { proposalsQuery } from '@/features/proposals/api/listProposals';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { hasRole, useUser } from '@/shared/session/session';
import { strategy } from '../../shell/navigation';

/**
 * Asks for what the overview will show at once, instead of for its parts when the community itself has come. Not for its
 * schedule: a community without one would be asked for it twice.
 */
export function OverviewAhead({ communityId }: { communityId: string }) {
  const user = useUser();
  usePrefetchQuery(roadMapQuery(communityId));
  usePrefetchQuery(offersQuery(communityId));
  usePrefetchInfiniteQuery(photosQuery(communityId));
  usePrefetchInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }));
  return hasRole(user, ...strategy) ? <ProposalsAhead communityId={communityId} /> : null;
}

function ProposalsAhead({ communityId }: { communityId: string }) {
  usePrefetchInfiniteQuery(proposalsQuery({ communityId }));
  return null;
}
