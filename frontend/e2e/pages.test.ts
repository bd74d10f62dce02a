import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, fetchJson, getJson, itemsOf, postJson, putJson } from './api';
import { desk, launch, picture, settled, signIn, type DemoUser, type Desk } from './browser';
import { etagOf, unopenedCommunity } from './communities';
import { faultsOf } from './faults';
import { approvedTariff, offered } from './tariffs';

let browser: Browser;
let ids: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  browser = await launch();
  ids = await prepare();
});
afterAll(() => browser.close());

/** Something to look at on every page: an opening, offers with their proposals, a tariff, a quote, a customer, an import. */
async function prepare() {
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
  const draw = await postJson(manager, '/api/campaign/v1/draws', {
    roadshowId: `pages-${Date.now()}`,
    gridPath: scope,
    name: '首场路演抽奖',
    tickets: 20,
    prizes: [{ id: 'umbrella', stockId: stock, name: '雨伞', quantity: 19 }],
  });
  await postJson(manager, `/api/campaign/v1/draws/${String(draw['id'])}/opening`, undefined);
  for (const phone of ['13812340001', '13812340002', '13812340003'])
    await postJson(manager, `/api/campaign/v1/draws/${String(draw['id'])}/entries`, { phone });
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
  for (const [from, to] of [
    ['l-page-1', 'l-page-2'],
    ['l-page-1', 'l-page-3'],
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
  const lead =
    typeof captured['lead'] === 'object' && captured['lead'] !== null && 'id' in captured['lead']
      ? String(captured['lead'].id)
      : '';
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
    budget,
    lead,
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

type Visit = { name: string; path: string; user?: DemoUser };

function visits(): Visit[] {
  return [
    { name: 'login', path: '/login' },
    { name: 'home-manager', path: '/', user: 'manager.jianbei' },
    { name: 'communities', path: '/communities', user: 'manager.jianbei' },
    { name: 'community', path: `/communities/${ids.community}`, user: 'manager.jianbei' },
    { name: 'community-survey', path: `/communities/${ids.community}?part=survey`, user: 'manager.jianbei' },
    {
      name: 'community-buildings',
      path: `/communities/${ids.community}?part=buildings`,
      user: 'manager.jianbei',
    },
    {
      name: 'community-assessment',
      path: `/communities/${ids.community}?part=assessment`,
      user: 'manager.jianbei',
    },
    {
      name: 'community-property',
      path: `/communities/${ids.community}?part=property`,
      user: 'manager.jianbei',
    },
    { name: 'community-risks', path: `/communities/${ids.community}?part=risks`, user: 'manager.jianbei' },
    { name: 'map', path: '/map', user: 'manager.jianbei' },
    { name: 'work-order', path: '/work-order', user: 'manager.jianbei' },
    { name: 'compare', path: `/work-order/compare?a=${ids.community}`, user: 'manager.jianbei' },
    { name: 'property-companies', path: '/property-companies', user: 'manager.jianbei' },
    { name: 'property-company', path: `/property-companies/${ids.company}`, user: 'manager.jianbei' },
    { name: 'incidents', path: '/incidents', user: 'manager.jianbei' },
    { name: 'incident', path: `/incidents/${ids.incident}`, user: 'manager.jianbei' },
    { name: 'outbox', path: '/outbox', user: 'manager.jianbei' },
    { name: 'what-if', path: '/work-order/what-if', user: 'supervisor.shijiazhuang' },
    { name: 'lists', path: '/lists', user: 'supervisor.shijiazhuang' },
    { name: 'schedules', path: '/schedules', user: 'manager.jianbei' },
    { name: 'schedule', path: `/schedules/${ids.community}`, user: 'manager.jianbei' },
    { name: 'schedule-gantt', path: `/schedules/${ids.community}?view=gantt`, user: 'manager.jianbei' },
    { name: 'schedule-calendar', path: `/schedules/${ids.community}?view=calendar`, user: 'manager.jianbei' },
    { name: 'stock', path: '/stock', user: 'manager.jianbei' },
    { name: 'stock-item', path: `/stock/${ids.stock}`, user: 'manager.jianbei' },
    { name: 'draws', path: '/draws', user: 'manager.jianbei' },
    { name: 'draw', path: `/draws/${ids.draw}`, user: 'manager.jianbei' },
    { name: 'leads', path: '/leads', user: 'manager.jianbei' },
    { name: 'lead', path: `/leads/${ids.lead}`, user: 'manager.jianbei' },
    { name: 'lead-capture', path: `/leads/capture?roadshow=${ids.roadshow}`, user: 'manager.jianbei' },
    { name: 'lead-campaign', path: '/leads/capture', user: 'clerk.jianbei' },
    { name: 'roadshows', path: '/roadshows', user: 'manager.jianbei' },
    { name: 'roadshow', path: `/roadshows/${ids.roadshow}`, user: 'manager.jianbei' },
    { name: 'roadshow-new', path: '/roadshows/new', user: 'manager.jianbei' },
    { name: 'roadshow-plan', path: `/roadshows/${ids.roadshow}/plan`, user: 'manager.jianbei' },
    { name: 'budgets', path: '/budgets', user: 'supervisor.shijiazhuang' },
    { name: 'budget', path: `/budgets/${ids.budget}`, user: 'manager.jianbei' },
    { name: 'posters', path: '/posters', user: 'manager.jianbei' },
    { name: 'word-of-mouth', path: '/word-of-mouth', user: 'manager.jianbei' },
    { name: 'vines', path: `/vines?community=${ids.community}`, user: 'manager.jianbei' },
    { name: 'vines-table', path: `/vines?community=${ids.community}&view=table`, user: 'manager.jianbei' },
    { name: 'more', path: '/more', user: 'manager.jianbei' },
    { name: 'nowhere', path: '/no/such/page', user: 'manager.jianbei' },
    { name: 'missing', path: '/communities/c-none', user: 'manager.jianbei' },
    { name: 'home-supervisor', path: '/', user: 'supervisor.shijiazhuang' },
    { name: 'proposals', path: '/proposals', user: 'supervisor.shijiazhuang' },
    { name: 'proposal', path: `/proposals/${ids.proposal}`, user: 'supervisor.shijiazhuang' },
    { name: 'tariffs', path: '/tariffs', user: 'supervisor.shijiazhuang' },
    { name: 'catalogue', path: '/catalogue', user: 'supervisor.shijiazhuang' },
    { name: 'catalogue-offers', path: '/catalogue?part=offers', user: 'manager.jianbei' },
    { name: 'special-offers', path: '/special-offers', user: 'supervisor.shijiazhuang' },
    { name: 'special-offer', path: `/special-offers/${ids.special}`, user: 'manager.jianbei' },
    { name: 'quotes', path: '/quotes', user: 'account.jianbei' },
    { name: 'quote', path: `/quotes/${ids.quote}`, user: 'account.jianbei' },
    { name: 'rule-sets', path: '/rule-sets', user: 'supervisor.shijiazhuang' },
    {
      name: 'rule-set',
      path: `/rule-sets/${encodeURIComponent(ids.ruleSet)}`,
      user: 'supervisor.shijiazhuang',
    },
    { name: 'bundles', path: '/bundles', user: 'account.jianbei' },
    { name: 'bundles-advice', path: '/bundles?mode=recommend', user: 'clerk.jianbei' },
    { name: 'work-lapsing', path: '/work', user: 'supervisor.shijiazhuang' },
    { name: 'work-plans', path: '/work?view=plans', user: 'account.jianbei' },
    { name: 'work-offers', path: '/work?view=offers', user: 'account.jianbei' },
    { name: 'work-pool', path: '/work?view=pool', user: 'account.jianbei' },
    { name: 'contract-ends', path: '/contract-ends', user: 'account.jianbei' },
    { name: 'bulk', path: '/bulk', user: 'account.jianbei' },
    { name: 'bulk-job', path: `/bulk/${ids.job}`, user: 'account.jianbei' },
    { name: 'registration-settings', path: '/registration-settings', user: 'supervisor.shijiazhuang' },
    { name: 'customer-superior', path: `/customers/${ids.customer}`, user: 'supervisor.shijiazhuang' },
    { name: 'org-units', path: '/org-units', user: 'supervisor.shijiazhuang' },
    { name: 'org-unit', path: '/org-units/130102001', user: 'supervisor.shijiazhuang' },
    { name: 'imports', path: '/imports', user: 'supervisor.shijiazhuang' },
    { name: 'home-account', path: '/', user: 'account.jianbei' },
    { name: 'customers', path: '/customers', user: 'account.jianbei' },
    { name: 'customer', path: `/customers/${ids.customer}`, user: 'account.jianbei' },
    { name: 'customer-import', path: '/customers/import', user: 'account.jianbei' },
    { name: 'customer-new', path: '/customers/new', user: 'account.jianbei' },
    { name: 'home-technician', path: '/', user: 'technician.jianbei' },
    { name: 'home-clerk', path: '/', user: 'clerk.jianbei' },
  ];
}

describe.each([
  { size: 'phone', language: 'zh-CN', dark: false },
  { size: 'phone', language: 'en', dark: true },
  { size: 'desktop', language: 'zh-CN', dark: true },
  { size: 'desktop', language: 'en', dark: false },
] as const)('every page on a $size in $language (dark: $dark)', (look) => {
  it('is accessible, fits, has targets large enough and complains about nothing', async () => {
    const users = new Map<DemoUser | undefined, Desk>();
    const found: string[] = [];
    for (const { name, path, user } of visits()) {
      let used = users.get(user);
      if (!used) {
        used = await desk(browser, look);
        if (user) await signIn(used, user);
        users.set(user, used);
      }
      await used.page.goto(path);
      await settled(used.page);
      found.push(...(await faultsOf(used.page)).map((fault) => `${name}: ${fault}`));
      await picture(used.page, `${name}-${look.size}-${look.language}-${look.dark ? 'dark' : 'light'}`);
    }
    for (const used of users.values()) {
      found.push(...used.complaints);
      await used.context.close();
    }
    expect(found).toEqual([]);
  });
});

describe('dialogs', () => {
  it('hold the focus, close by Escape and give the focus back', async () => {
    const manager = await desk(browser, { size: 'desktop', language: 'en' });
    const { page, t } = manager;
    await signIn(manager, 'manager.jianbei', `/communities/${ids.community}`);
    const opener = page.getByRole('button', { name: t('communities', 'offers.record') });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel(t('communities', 'offers.speed')).fill('1');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);

    // What was typed is still there.
    await opener.click();
    expect(await page.getByRole('dialog').getByLabel(t('communities', 'offers.speed')).inputValue()).toBe(
      '1',
    );
    await manager.context.close();
  });
});
