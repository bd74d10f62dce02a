import { eventually, itemsOf, postJson, putJson, recordOf } from './api';
import type { Desk } from './browser';
import { etagOf } from './communities';

type Where = { communityId: string; buildingId: string; scope: string; today: string; opening: string };

/** A campaign of every kind in a community: a roadshow with its draw and leads, a group, posters, an activity, a vine, a budget. */
export async function campaigned(manager: Desk, { communityId, buildingId, scope, today, opening }: Where) {
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
  const roadshow = await postJson(manager, '/api/campaign/v1/roadshows', {
    communityId: communityId,
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
    communityId: communityId,
    buildingId,
    least: 3,
    deadline: opening,
  });
  const firm = await postJson(manager, '/api/campaign/v1/leads', {
    clientId: crypto.randomUUID(),
    campaignId: String(roadshow['id']),
    communityId: communityId,
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
    communityId: communityId,
    kind: 'HOUSEHOLD',
    name: '王女士',
    phone: '13912340009',
    interests: ['MONTHLY_BROADBAND', 'GROUP_JOINING'],
    segment: 'SG-4',
    consent: { purpose: '联系宽带业务', textVersion: '2026-1', at: new Date().toISOString() },
    source: 'ROADSHOW',
    capturedAt: new Date().toISOString(),
  });
  const lead = String(recordOf(captured['lead'])['id']);
  const firmLead = String(recordOf(firm['lead'])['id']);
  await postJson(manager, '/api/campaign/v1/posters', {
    communityId: communityId,
    gridPath: scope,
    place: 'UNIT_DOOR',
    spot: '3 号楼 2 单元门',
    material: '开通首发资费',
    putUpOn: today,
  });
  await postJson(manager, '/api/campaign/v1/word-of-mouth', {
    communityId: communityId,
    gridPath: scope,
    kind: 'OUTDOOR_TRIP',
    name: '邻里爬山',
    plannedOn: opening,
  });
  for (const [from, to] of [
    [lead, firmLead],
    [lead, 'l-page-3'],
    ['l-page-3', 'h-page-4'],
  ])
    await postJson(manager, `/api/campaign/v1/vines/${communityId}/links`, {
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
  return {
    stock,
    roadshow: String(roadshow['id']),
    draw: String(draw['id']),
    group: String(group['id']),
    budget,
    lead,
    firmLead,
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
