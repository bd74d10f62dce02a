import type { Browser } from 'playwright-core';
import { eventually, fetchJson, getJson, itemsOf, postJson, putJson } from './api';
import { desk, signIn } from './browser';
import { etagOf, unopenedCommunity } from './communities';
import { campaigned } from './preparedCampaign';
import { sold } from './preparedSales';
import { approvedTariff, offered } from './tariffs';

/** What the pages are opened for, by name. */
export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Something to look at on every page: an opening, offers with their proposals, a tariff, a quote, a customer, an import. */
export async function prepare(browser: Browser) {
  const manager = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(manager, 'manager.jianbei');
  const place = await unopenedCommunity(manager);
  const community = `/api/community/v1/communities/${place.id}`;
  const opening = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await putJson(
    manager,
    `${community}/opening-plan`,
    { plannedOpening: opening },
    await etagOf(manager, community),
  );
  // A place for the picture, not where the community really lies.
  await putJson(
    manager,
    `${community}/location`,
    { longitude: 114.5149, latitude: 38.0423, system: 'WGS84' },
    await etagOf(manager, community),
  );
  await eventually(
    () =>
      getJson(manager, '/api/community/v1/map?bbox=73.4,3.8,135.1,53.6').then((map) =>
        map['total'] === 0 ? undefined : map,
      ),
    'the place on the map',
  );
  const proposal = await offered(manager, place.id, { speedMbps: 2, amount: '80.00', ours: 3 });
  const tariffId = await approvedTariff(browser, manager, place.id);
  await eventually(
    () =>
      itemsOf(manager, '/api/campaign/v1/schedules').then((all) =>
        all.find((one) => one['communityId'] === place.id),
      ),
    'the schedule',
  );
  const survey = `${community}/survey`;
  const propertyCompany = await postJson(manager, '/api/community/v1/property-companies', {
    name: `页面检查物业 ${Date.now().toString(36)}`,
    kind: 'PROPERTY_COMPANY',
    orgUnitId: '130102001',
  });
  await fetchJson(
    manager,
    'PATCH',
    survey,
    {
      asOf: today,
      handoverOn: '2016-05-01',
      estateClass: 'MIDDLE',
      entryThreshold: 'LOW',
      computers: 78,
      propertyCompanyId: String(propertyCompany['id']),
    },
    await etagOf(manager, survey),
  );
  const number = Date.now().toString(36);
  const building = `${community}/buildings/${number}`;
  await fetchJson(manager, 'PUT', building, { name: '页面楼', entrances: 2, floors: 6, flatsPerFloor: 2 });
  await postJson(manager, `${building}/households`, { door: '1-302', use: 'NONE', asOf: today });
  const scope = '/13/1301/130102/130102001';
  const where = { communityId: place.id, scope, today, opening };
  const campaign = await campaigned(manager, { ...where, buildingId: `b-${place.id.slice(2)}-${number}` });
  const incident = await postJson(manager, '/api/community/v1/incidents', {
    communityId: place.id,
    risk: 'NOT_COOPERATING',
    signs: ['NO_STALLS_OR_POSTERS'],
    description: '物业不让在大门口摆摊',
    observedOn: today,
  });
  await manager.context.close();
  return {
    company: String(propertyCompany['id']),
    incident: String(incident['id']),
    community: place.id,
    proposal: String(proposal['id']),
    ...campaign,
    ...(await sold(browser, { ...where, tariffId })),
  };
}
