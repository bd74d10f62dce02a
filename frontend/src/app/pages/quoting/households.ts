/** A household as it is chosen: the number of its building and its own id within it, no door and no name (PI-01). */
export type ChosenHousehold = { number: string; household: string };

export const noHousehold: ChosenHousehold = { number: '', household: '' };

/** The building as every service names it: community and number together name one building only. */
export function buildingIdOf(communityId: string, number: string): string {
  return `b-${communityId.replace(/^c-/, '')}-${number}`;
}

/** Opaque ids of a household and its building; null while none is chosen. */
export function idsOf(
  communityId: string,
  { number, household }: ChosenHousehold,
): { buildingId: string; householdId: string } | null {
  if (communityId === '' || number === '' || household === '') return null;
  const buildingId = buildingIdOf(communityId, number);
  return { buildingId, householdId: `${buildingId}-${household}` };
}
