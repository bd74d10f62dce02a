// Kills services and the broker of a running system while it is written to, and then compares what was acknowledged with what
// arrived: every planned opening has its one schedule with the last date, every competitor offer its one proposal.
//
//   ./start --data FOLDER                                 (in one terminal)
//   node benchmarks/kill-parts.mjs [--rounds 20] [--port 8080]    (in another)
//
// Takes communities of the data that have no opening yet, three a round, and leaves them planned. Linux and macOS.
import { call as callAs, check, conclude, day, kill, pause, port, progress, rounds, until } from './running-system.mjs';

const call = (...request) => callAs('integrator', ...request);
/** What is killed, by what its command line ends with and, of services, the port it was told. */
const victims = [
  ['gridline.community.CommunityServiceApplication', port + 1],
  ['gridline.campaign.CampaignApplication', port + 4],
  ['gridline.pricing.PricingApplication', port + 3],
  [String(port + 9)],
];
const written = [];

async function write(place, competitor, round) {
  const path = `/community/v1/communities/${place.id}`;
  await call('PUT', `${path}/opening-plan`, { plannedOpening: day(20 + round) });
  await call('PUT', `${path}/opening-plan`, { plannedOpening: day(30 + round) });
  await call('POST', `${path}/competitor-offers`, {
    competitorId: competitor,
    speedMbps: 1,
    monthlyFee: { amount: '50.00', currency: 'CNY' },
    source: 'LEAFLET',
    observedOn: day(0),
  });
  written.push({ ...place, opening: day(30 + round) });
}

const competitors = await call('GET', '/community/v1/competitors');
const first = competitors.items.find((one) => one.tier === 'FIRST').id;
const places = [];
for (let cursor = ''; places.length < rounds * 3; ) {
  const page = await call('GET', `/community/v1/communities?marketingState=NOT_OPENED&limit=200${cursor}`);
  places.push(...page.items);
  if (!page.next) break;
  cursor = `&cursor=${encodeURIComponent(page.next)}`;
}
if (places.length < rounds * 3) throw new Error(`only ${places.length} communities without an opening are left`);

for (let round = 0; round < rounds; round++) {
  const work = places.slice(round * 3, round * 3 + 3).map((place) => write(place, first, round));
  await pause(Math.random() * 250);
  const [victim, partPort] = victims[round % victims.length];
  await kill(victim, partPort);
  await Promise.all(work);
  console.log(`round ${round + 1}: killed ${victim}, ${progress()}`);
}

for (const place of written) {
  // The openings ask for a survey, the offer makes the proposal that waits for approval.
  const proposals = () =>
    call('GET', `/pricing/v1/proposals?communityId=${place.id}&status=PENDING_APPROVAL&limit=200`).then((page) => page.items);
  await until(async () => (await proposals()).length > 0, `the proposal of ${place.id}`).catch((never) => check(false, never.message));
  const schedule = await until(
    () =>
      call('GET', `/campaign/v1/schedules/${place.id}`).then(
        (one) => one.openingDate === place.opening && one,
        (error) => {
          if (!String(error).includes(': 404')) throw error;
        },
      ),
    `the schedule of ${place.id} for ${place.opening}`,
  ).catch((never) => check(false, never.message));
  check(!schedule || schedule.items.length >= 17, `the schedule of ${place.id} has ${schedule?.items.length} items`);
  check((await proposals()).length <= 1, `${place.id} has two proposals`);
}
conclude(`${written.length} communities planned`);
