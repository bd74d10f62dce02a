/** The building as every service names it: community and number together name one building only. */
export function buildingIdOf(communityId: string, number: string): string {
  return `b-${communityId.replace(/^c-/, '')}-${number}`;
}

/** The number of a building in its community; what is no such id is shown as it is. */
export function buildingNumberOf(communityId: string, buildingId: string): string {
  const begin = buildingIdOf(communityId, '');
  return buildingId.startsWith(begin) ? buildingId.slice(begin.length) : buildingId;
}
