import { useQuery } from '@tanstack/react-query';
import { unitQuery } from '@/features/orgunits/api/getUnit';

/** The name of a node of the org tree; its path until the name is known. */
export function PlaceName({ path }: { path: string }) {
  const id = path.split('/').at(-1) ?? '';
  const unit = useQuery({ ...unitQuery(id), enabled: id !== '' });
  return <>{unit.data?.name ?? path}</>;
}
