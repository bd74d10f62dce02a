// Kills campaign, funnel, community and broker of a running system between capture and hand-over of leads, and then compares:
// every person captured is there once, with the touches of every capture, confirmed by the one receiver whose it is.
//
//   ./start --data FOLDER                                  (in one terminal)
//   node benchmarks/kill-leads.mjs [--rounds 20] [--port 8080]    (in another)
//
// Each round is a roadshow's worth of 30 captures with three duplicates, sent as a phone does that loses its memory of what it
// sent. Leaves 27 leads a round behind. Linux and macOS.
import { call, check, conclude, counts, day, kill, pause, port, progress, rounds, until } from './running-system.mjs';

const captures = 30;
const duplicates = 3;
/** What is killed, by what its command line ends with and, of services, the port it was told. */
const victims = [
  ['gridline.campaign.CampaignApplication', port + 4],
  ['gridline.funnel.FunnelApplication', port + 2],
  ['gridline.community.CommunityServiceApplication', port + 1],
  [String(port + 9)],
];
const mark = Date.now().toString(36);
const community = (await call('script-manager', 'GET', '/community/v1/communities?limit=1')).items[0].id;
const campaign = (round) => `kill-${mark}-${round}`;

/** The last three captures of a round are persons met before. */
function capture(round, number) {
  const person = number % (captures - duplicates);
  const at = new Date().toISOString();
  return call(
    'script-assistant',
    'POST',
    '/campaign/v1/leads',
    {
      clientId: `${mark}-${round}-${number}-phone`,
      campaignId: campaign(round),
      communityId: community,
      kind: person % 2 ? 'SME' : 'HOUSEHOLD',
      firmName: person % 2 ? `商贸${person}` : undefined,
      name: '马小姐',
      phone: `139${String(round).padStart(4, '0')}${String(person).padStart(4, '0')}`,
      interests: ['GROUP_JOINING'],
      source: 'ROADSHOW',
      consent: { purpose: '宽带推介', textVersion: 'v1', at },
      capturedAt: at,
    },
    { forgetful: true },
  );
}

for (let round = 0; round < rounds; round++) {
  const [victim, partPort] = victims[round % victims.length];
  const working = Promise.all(Array.from({ length: captures }, (_, number) => capture(round, number)));
  await pause(Math.random() * 400);
  await kill(victim, partPort);
  await working;
  console.log(`round ${round + 1}: killed ${victim}, ${progress()}`);
}

let handedOver = 0;
const confirmed = (lead) => lead.handedOver?.receiver === (lead.kind === 'SME' ? 'funnel' : 'community');
for (let round = 0; round < rounds; round++) {
  const of = `campaignId=${campaign(round)}&limit=200`;
  const leads = await until(async () => {
    const { items } = await call('script-manager', 'GET', `/campaign/v1/leads?${of}`);
    return items.every(confirmed) && items;
  }, `the confirmation of every lead of round ${round + 1}`).catch((never) => check(false, never.message) ?? []);
  const touches = leads.flatMap((lead) => lead.touches.map((touch) => touch.clientId));
  check(leads.length === captures - duplicates, `round ${round + 1} has ${leads.length} leads`);
  check(touches.length === captures && new Set(touches).size === captures, `round ${round + 1} has ${touches.length} touches`);
  const firms = leads.filter((lead) => lead.kind === 'SME').map((lead) => lead.id);
  const inbox = (await call('script-account', 'GET', `/funnel/v1/leads?${of}`)).items.map((lead) => lead.leadId);
  check([...inbox].sort().join() === firms.sort().join(), `round ${round + 1}: the funnel has ${inbox.length} of ${firms.length}`);
  handedOver += leads.length;
}
conclude(`${counts.acknowledged} captures sent until acknowledged, ${handedOver} leads handed over on ${day()}`);
