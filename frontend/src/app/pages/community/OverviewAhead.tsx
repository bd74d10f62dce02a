import { usePrefetchInfiniteQuery, usePrefetchQuery } from '@tanstack/react-query';
import { roadMapQuery } from '@/features/communities/api/getRoadMap';
import { offersQuery } from '@/features/communities/api/listOffers';
import { photosQuery } from '@/features/photos/api/photos';
import { proposalsQuery } from '@/features/proposals/api/listProposals';
import { scheduleQuery } from '@/features/schedules/api/getSchedule';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { hasRole, useUser } from '@/shared/session/session';
import { strategy } from '../../shell/navigation';

/** Asks for what the overview will show while the community itself is still on its way. */
export function OverviewAhead({ communityId }: { communityId: string }) {
  const user = useUser();
  usePrefetchQuery(roadMapQuery(communityId));
  usePrefetchQuery(offersQuery(communityId));
  usePrefetchQuery(scheduleQuery(communityId));
  usePrefetchInfiniteQuery(photosQuery(communityId));
  usePrefetchInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }));
  return hasRole(user, ...strategy) ? <ProposalsAhead communityId={communityId} /> : null;
}

function ProposalsAhead({ communityId }: { communityId: string }) {
  usePrefetchInfiniteQuery(proposalsQuery({ communityId }));
  return null;
}
