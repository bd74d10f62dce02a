import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { CommunityPicker } from '@/features/communities/CommunityPicker';

/** A community chosen for a dialog, the grid it lies in, and the field that chooses it. */
export function usePlace() {
  const [communityId, setCommunityId] = useState<string | undefined>();
  const { data } = useQuery({ ...communityQuery(communityId ?? ''), enabled: communityId !== undefined });
  return {
    place: communityId !== undefined && data ? { communityId, gridPath: data.value.gridPath } : null,
    picker: <CommunityPicker name="communityId" communityId={communityId} onPick={setCommunityId} />,
  };
}
