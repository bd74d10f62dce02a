import { useQuery } from '@tanstack/react-query';
import { unitQuery } from './api/getUnit';

/** The name of a unit of which only the path is at hand. */
export function UnitName({ path }: { path: string }) {
  const id = path.slice(path.lastIndexOf('/') + 1);
  const { data } = useQuery({ ...unitQuery(id), staleTime: 60 * 60_000 });
  return <>{data?.name ?? id}</>;
}
