import { useQuery } from '@tanstack/react-query';
import { staffQuery } from '@/features/orgunits/api/listStaff';

/** Those who plan campaigns. */
export const planners = ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR'] as const;

/** The people of the grid, each once. */
export function useKnownStaff(): readonly { id: string; name: string }[] {
  const { data } = useQuery(staffQuery);
  const names = new Map(
    (data?.items ?? []).filter((one) => one.until === null).map((one) => [one.staffId, one.name]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}
