import { useQuery } from '@tanstack/react-query';
import { communityQuery } from './api/getCommunity';

/** The name of a community of which only the id is at hand. */
export function CommunityName({ id }: { id: string }) {
  const { data } = useQuery({ ...communityQuery(id), staleTime: 10 * 60_000 });
  return <>{data?.value.name ?? id}</>;
}
