// Kills services and the broker of a running system while it is written to, and then compares what was acknowledged with what
// arrived: every planned opening has its one schedule with the last date, every competitor offer its one proposal.
//
//   ./start --data FOLDER                                 (in one terminal)
//   node benchmarks/kill-parts.mjs [--rounds 20] [--port 8080]    (in another)
//
// Takes communities of the data that have no opening yet, three a round, and leaves them planned. Linux and macOS.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, port: { type: 'string', default: '8080' } },
});
const rounds = Number(options.rounds);
const port = Number(options.port);
const gateway = `http://localhost:${port}/api`;
const provider = `http://localhost:${port + 5}`;
const client = 'integrator';
/** What is killed, by what its command line ends with. */
const victims = [
  'gridline.community.CommunityServiceApplication',
  'gridline.campaign.CampaignApplication',
  'gridline.pricing.PricingApplication',
  String(port + 9),
];
const patience = 180_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let token = { value: '', until: 0 };

async function bearer() {
  if (Date.now() > token.until) {
    const answer = await fetch(`${provider}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client}:${client}-secret`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'gridline.read gridline.write' }),
    });
    token = { value: (await answer.json()).access_token, until: Date.now() + 60_000 };
  }
  return token.value;
}

/** One call as a careful client makes it: the same key again until there is an answer that is not "later". */
async function call(method, path, body) {
  const key = randomUUID();
  const end = Date.now() + patience;
  for (;;) {
    try {
      const answer = await fetch(gateway + path, {
        method,
        headers: {
          authorization: `Bearer ${await bearer()}`,
          'content-type': 'application/json',
          'if-match': '*',
          'idempotency-key': key,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (answer.ok) return await answer.json();
      // 409: the first try with this key is still at work.
      if (![409, 429, 500, 502, 503, 504].includes(answer.status)) {
        throw Object.assign(new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`), { final: true });
      }
      counts.later++;
    } catch (error) {
      if (error.final || Date.now() > end) throw error;
      counts.later++;
    }
    if (Date.now() > end) throw new Error(`${method} ${path}: no answer in ${patience / 1000} s`);
    await pause(200);
  }
}

function processOf(victim) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.filter((line) => line.trim().endsWith(victim) && line.includes('java'));
  return found.map((line) => Number(line.trim().split(/\s+/)[0]));
}

async function until(truth, what) {
  const end = Date.now() + patience;
  for (let last; Date.now() < end; await pause(500)) {
    last = await truth();
    if (last) return last;
  }
  throw new Error(`never came: ${what}`);
}

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const counts = { later: 0, acknowledged: 0 };
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
  counts.acknowledged += 3;
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
  const victim = victims[round % victims.length];
  const [pid] = await until(() => {
    const all = processOf(victim);
    return all.length === 1 && all;
  }, `one process of ${victim}`);
  const work = places.slice(round * 3, round * 3 + 3).map((place) => write(place, first, round));
  await pause(Math.random() * 250);
  process.kill(pid, 'SIGKILL');
  await Promise.all(work);
  console.log(`round ${round + 1}: killed ${victim}, ${counts.acknowledged} writes acknowledged, ${counts.later} tries answered "later"`);
}

let missing = 0;
let doubled = 0;
for (const place of written) {
  // The openings ask for a survey, the offer makes the proposal that waits for approval.
  const proposals = () =>
    call('GET', `/pricing/v1/proposals?communityId=${place.id}&status=PENDING_APPROVAL&limit=200`).then((page) => page.items);
  await until(async () => (await proposals()).length > 0, `the proposal of ${place.id}`).catch(() => missing++);
  const schedule = await until(
    () =>
      call('GET', `/campaign/v1/schedules/${place.id}`).then(
        (one) => one.openingDate === place.opening && one,
        (error) => {
          if (!String(error).includes(': 404')) throw error;
        },
      ),
    `the schedule of ${place.id} for ${place.opening}`,
  ).catch(() => missing++);
  if (schedule.items?.length < 17) missing++;
  if ((await proposals()).length > 1) doubled++;
}
console.log(`${rounds} kills, ${counts.acknowledged} writes acknowledged, ${missing} effects missing, ${doubled} doubled`);
process.exitCode = missing + doubled === 0 ? 0 : 1;
