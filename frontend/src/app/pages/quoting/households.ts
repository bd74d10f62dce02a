import { buildingIdOf } from '@/shared/format/buildingId';

/** A household as it is chosen: the number of its building and its own id within it, no door and no name (PI-01). */
export type ChosenHousehold = { number: string; household: string };

export const noHousehold: ChosenHousehold = { number: '', household: '' };

/** Opaque ids of a household and its building; null while none is chosen. */
export function idsOf(
  communityId: string,
  { number, household }: ChosenHousehold,
): { buildingId: string; householdId: string } | null {
  if (communityId === '' || number === '' || household === '') return null;
  const buildingId = buildingIdOf(communityId, number);
  return { buildingId, householdId: `${buildingId}-${household}` };
}
