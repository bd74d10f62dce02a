import { usePrefetchQuery } from '@tanstack/react-query';
import { roadMapQuery } from '@/features/communities/api/getRoadMap';
import { offersQuery } from '@/features/communities/api/listOffers';

/** Asks for what the overview shows first at once, instead of when the community itself has come. */
export function OverviewAhead({ communityId }: { communityId: string }) {
  usePrefetchQuery(roadMapQuery(communityId));
  usePrefetchQuery(offersQuery(communityId));
  return null;
}
