import { useQuery } from '@tanstack/react-query';
import { placeQuery } from './api/findCommunity';

/** The name of a community of which only the id is at hand; all of a page are fetched at once. */
export function CommunityName({ id }: { id: string }) {
  const { data, isPending } = useQuery(placeQuery(id));
  return <>{isPending ? '…' : (data?.name ?? id)}</>;
}
