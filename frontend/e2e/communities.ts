import { getJson, itemsOf, putJson } from './api';
import type { Desk } from './browser';

/** Communities of the demo grid (建北街道) with the pinyin initials of their names. */
const initials = [
  ['国赫红珊湾', 'ghhsw'],
  ['盛世春天', 'ssct'],
  ['新浩城', 'xhc'],
  ['八家庄', 'bjz'],
  ['光华里', 'ghl'],
  ['棉一东', 'myd'],
  ['花园', 'hy'],
  ['谈西', 'tx'],
  ['谈后', 'th'],
  ['光华路', 'ghl'],
] as const;

export type Place = { id: string; name: string; initials: string };

/** A community of the grid that is not open yet. */
export async function unopenedCommunity(desk: Desk): Promise<Place> {
  return findCommunity(desk, () => Promise.resolve(true));
}

/** A community of the grid that is not open and for which no price of the lowest speed was proposed yet. */
export async function untouchedCommunity(desk: Desk): Promise<Place> {
  return findCommunity(desk, async (id) => {
    const proposals = await itemsOf(desk, `/api/pricing/v1/proposals?communityId=${id}&limit=200`);
    return !proposals.some((one) => JSON.stringify(one['offer']).includes('"speedMbps":1,'));
  });
}

async function findCommunity(desk: Desk, fits: (id: string) => Promise<boolean>): Promise<Place> {
  for (const [name, letters] of initials) {
    const found = await itemsOf(desk, `/api/community/v1/communities?q=${encodeURIComponent(name)}&limit=5`);
    for (const community of found) {
      const id = String(community['id']);
      if (community['marketingState'] === 'OPENED') continue;
      if (await fits(id)) return { id, name: String(community['name']), initials: letters };
    }
  }
  throw new Error('every community of the demo grid was used by earlier runs: start with empty data');
}

/** Has a community's network planned, so that firms there can go further than potential (FN-04). */
export async function planned(manager: Desk, id: string): Promise<void> {
  const path = `/api/community/v1/communities/${id}`;
  const { buildState } = await getJson(manager, path);
  if (buildState !== 'NOT_COVERED') return;
  const plannedOpening = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await putJson(manager, `${path}/opening-plan`, { plannedOpening }, await etagOf(manager, path));
}

export async function etagOf(desk: Desk, path: string): Promise<string> {
  const { version } = await getJson(desk, path);
  return `"${String(version)}"`;
}
