import type { Browser } from 'playwright-core';
import { eventually, fetchJson, getJson, itemsOf, postJson, putJson, recordOf } from './api';
import { desk, signIn, type Desk } from './browser';
import { etagOf, unopenedCommunity } from './communities';
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
  const scope = '/13/1301/130102/130102001';
  const gift = await postJson(manager, '/api/campaign/v1/stock', {
    gridPath: scope,
    place: '建北库房',
    name: '雨伞',
    category: 'GIFT',
    unitCost: { amount: '12.50', currency: 'CNY' },
    reorderPoint: 20,
  });
  const stock = String(gift['id']);
  await postJson(manager, `/api/campaign/v1/stock/${stock}/receipts`, { quantity: 60, note: '首批' });
  await postJson(manager, `/api/campaign/v1/stock/${stock}/issues`, { quantity: 5 });
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
  const building = `${community}/buildings/${Date.now().toString(36)}`;
  await fetchJson(manager, 'PUT', building, { name: '页面楼', entrances: 2, floors: 6, flatsPerFloor: 2 });
  await postJson(manager, `${building}/households`, { door: '1-302', use: 'NONE', asOf: today });
  const roadshow = await postJson(manager, '/api/campaign/v1/roadshows', {
    communityId: place.id,
    plan: {
      spotKind: 'GATE',
      spot: '南门岗亭东侧',
      spotReason: '人人必经，早晚人流最大',
      separatedEntrances: true,
      day: opening,
      from: '19:30',
      until: '21:00',
      kit: [
        { kind: 'BANNER', assetId: 'banner-1', ready: true },
        { kind: 'LIGHTING', ready: false },
      ],
      staff: [{ staffId: 'u-technician-jianbei', role: 'TECHNICIAN' }],
      rainPlan: '改到物业大厅',
    },
  });
  const draw = await postJson(manager, '/api/campaign/v1/draws', {
    roadshowId: String(roadshow['id']),
    gridPath: scope,
    name: '首场路演抽奖',
    tickets: 20,
    prizes: [{ id: 'umbrella', stockId: stock, name: '雨伞', quantity: 19 }],
  });
  await postJson(manager, `/api/campaign/v1/draws/${String(draw['id'])}/opening`, undefined);
  for (const phone of ['13812340001', '13812340002', '13812340003'])
    await postJson(manager, `/api/campaign/v1/draws/${String(draw['id'])}/entries`, { phone });
  const group = await postJson(manager, '/api/campaign/v1/joining-groups', {
    communityId: place.id,
    buildingId: `b-${place.id.slice(2)}-${building.slice(building.lastIndexOf('/') + 1)}`,
    least: 3,
    deadline: opening,
  });
  const firm = await postJson(manager, '/api/campaign/v1/leads', {
    clientId: crypto.randomUUID(),
    campaignId: String(roadshow['id']),
    communityId: place.id,
    kind: 'SME',
    firmName: `路演遇到的商行 ${Date.now().toString(36)}`,
    name: '周先生',
    phone: `137${String(Date.now()).slice(-8)}`,
    interests: ['BUNDLE'],
    consent: { purpose: '联系宽带业务', textVersion: '2026-1', at: new Date().toISOString() },
    source: 'ROADSHOW',
    capturedAt: new Date().toISOString(),
  });
  const captured = await postJson(manager, '/api/campaign/v1/leads', {
    clientId: crypto.randomUUID(),
    campaignId: String(roadshow['id']),
    communityId: place.id,
    kind: 'HOUSEHOLD',
    name: '王女士',
    phone: '13912340009',
    interests: ['MONTHLY_BROADBAND', 'GROUP_JOINING'],
    segment: 'SG-4',
    consent: { purpose: '联系宽带业务', textVersion: '2026-1', at: new Date().toISOString() },
    source: 'ROADSHOW',
    capturedAt: new Date().toISOString(),
  });
  await postJson(manager, '/api/campaign/v1/posters', {
    communityId: place.id,
    gridPath: scope,
    place: 'UNIT_DOOR',
    spot: '3 号楼 2 单元门',
    material: '开通首发资费',
    putUpOn: today,
  });
  await postJson(manager, '/api/campaign/v1/word-of-mouth', {
    communityId: place.id,
    gridPath: scope,
    kind: 'OUTDOOR_TRIP',
    name: '邻里爬山',
    plannedOn: opening,
  });
  const lead = String(recordOf(captured['lead'])['id']);
  const firmLead = String(recordOf(firm['lead'])['id']);
  for (const [from, to] of [
    [lead, firmLead],
    [lead, 'l-page-3'],
    ['l-page-3', 'h-page-4'],
  ])
    await postJson(manager, `/api/campaign/v1/vines/${place.id}/links`, {
      gridPath: scope,
      from,
      to,
      kind: 'USER',
      on: today,
    });
  const budget = await ownBudget(manager, scope);
  await eventually(
    () => itemsOf(manager, `/api/funnel/v1/leads?campaignId=${String(roadshow['id'])}`).then((all) => all[0]),
    'the firm that the roadshow met',
  );
  const incident = await postJson(manager, '/api/community/v1/incidents', {
    communityId: place.id,
    risk: 'NOT_COOPERATING',
    signs: ['NO_STALLS_OR_POSTERS'],
    description: '物业不让在大门口摆摊',
    observedOn: today,
  });
  await manager.context.close();

  const account = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(account, 'account.jianbei');
  const customer = await postJson(account, '/api/funnel/v1/customers', {
    firmName: `页面检查商行 ${Date.now().toString(36)}`,
    communityId: place.id,
    address: '建北街道光华路20号',
    clusterKind: 'STREET_SHOP',
    people: 5,
    contacts: [{ name: '李晓', phone: '13912341234', role: '店主', canDecide: true }],
  });
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/claim`, undefined);
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/plans`, {
    kind: 'VISIT',
    dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    note: '带上新资费单页，谈门店宽带',
  });
  await postJson(account, `/api/funnel/v1/customers/${String(customer['id'])}/contracts`, {
    party: 'COMPETITOR',
    operator: '电信',
    product: '宽带 100M',
    monthlyFee: { amount: '99.00', currency: 'CNY' },
    endsOn: today,
  });
  // A second file with the same phone: a suggestion to merge.
  await postJson(account, '/api/funnel/v1/customers', {
    firmName: `页面检查商行有限公司 ${Date.now().toString(36)}`,
    communityId: place.id,
    address: '建北街道光华路20号',
    clusterKind: 'STREET_SHOP',
    people: 6,
    contacts: [{ name: '李晓', phone: '13912341234', role: '店主', canDecide: true }],
  });
  const job = await postJson(account, '/api/funnel/v1/bulk-jobs', {
    kind: 'EXPORT',
    ids: [String(customer['id'])],
  });
  await account.context.close();

  const supervisor = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(supervisor, 'supervisor.shijiazhuang');
  const [rules] = await itemsOf(supervisor, '/api/pricing/v1/rule-sets');
  await postJson(supervisor, '/api/pricing/v1/products', {
    name: `宽带包年 ${Date.now().toString(36)}`,
    kind: 'BROADBAND',
    gridPath: '/13/1301',
    prices: [1, 2].map((speedMbps) => ({
      speedMbps,
      monthlyFee: { amount: speedMbps === 1 ? '45.00' : '80.00', currency: 'CNY' },
      termMonths: 12,
      prepaid: { amount: speedMbps === 1 ? '540.00' : '960.00', currency: 'CNY' },
      installationFee: { amount: '300.00', currency: 'CNY' },
      validFrom: '2026-01-01',
    })),
  });
  const special = await postJson(supervisor, '/api/pricing/v1/special-offers', {
    name: '开通首发百户',
    tariffId,
    endsOn: opening,
    terms: { kind: 'LAUNCH', firstN: 100, monthlyFee: { amount: '40.00', currency: 'CNY' } },
  });
  await supervisor.context.close();

  const seller = await desk(browser, { size: 'desktop', language: 'zh-CN' });
  await signIn(seller, 'account.jianbei');
  const quote = await postJson(seller, '/api/pricing/v1/quotes', {
    customer: { id: String(customer['id']), firm: true, addressee: '页面检查商行' },
    communityId: place.id,
    gridPath: '/13/1301/130102/130102001',
    lines: [
      { kind: 'TARIFF', tariffId, quantity: 2 },
      { kind: 'BUNDLE', minutes: 2000, edition: 'BASE', plan: 'A', quantity: 1 },
    ],
  });
  const timeline = `/api/funnel/v1/customers/${String(customer['id'])}/timeline`;
  await eventually(async () => {
    const { entries } = await getJson(seller, timeline);
    return JSON.stringify(entries).includes('"QUOTE"') ? true : undefined;
  }, 'the quote in the timeline');
  await seller.context.close();
  return {
    company: String(propertyCompany['id']),
    incident: String(incident['id']),
    roadshow: String(roadshow['id']),
    group: String(group['id']),
    budget,
    lead,
    firmLead,
    community: place.id,
    stock,
    draw: String(draw['id']),
    proposal: String(proposal['id']),
    customer: String(customer['id']),
    job: String(job['id']),
    ruleSet: String(rules?.['id']),
    special: String(special['id']),
    quote: String(quote['id']),
  };
}

/** The budget of the grid for a quarter to come: of an earlier run, or opened and planned now. */
async function ownBudget(manager: Desk, gridPath: string): Promise<string> {
  const [known] = await itemsOf(
    manager,
    `/api/campaign/v1/budgets?gridPath=${encodeURIComponent(gridPath)}&limit=1`,
  );
  if (known) return String(known['id']);
  const year = new Date().getFullYear() + 1;
  const opened = await postJson(manager, '/api/campaign/v1/budgets', { gridPath, quarter: `${year}-Q2` });
  const path = `/api/campaign/v1/budgets/${String(opened['id'])}`;
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  await putJson(
    manager,
    `${path}/plan`,
    {
      lines: [
        { category: 'GIFTS', kind: '雨伞', quantity: 50, cost: yuan('625.00') },
        { category: 'ROADSHOW', kind: '棚与桌椅', cost: yuan('300.00') },
      ],
    },
    await etagOf(manager, path),
  );
  return String(opened['id']);
}
