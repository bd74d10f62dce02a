// Kills the funnel service of a running system at random while customers are created, claimed, moved, merged and claimed in jobs,
// and then compares: everything acknowledged is there, no customer has two files' worth of effects, every job and merge came to
// its end, and the figures counted as customers changed equal a recount.
//
//   ./start --data FOLDER                                  (in one terminal)
//   node benchmarks/kill-funnel.mjs [--rounds 20] [--port 8080]    (in another)
//
// Leaves a few customers a round behind, in the pool or held by the demo's machine clients. Linux and macOS.
import { call, check, conclude, day, kill, pause, port, progress, rounds, until } from './running-system.mjs';

const city = '/13/1301';
const mark = Date.now().toString(36);
const expected = new Map();
const jobs = [];
const merges = [];

const create = async (name, community) =>
  (
    await call('script-account', 'POST', '/funnel/v1/customers', {
      firmName: name,
      communityId: community,
      address: `${name}路1号`,
      clusterKind: 'STREET_SHOP',
      people: 4,
      contacts: [{ name: '马小姐', phone: '13812341234', role: '店主', canDecide: true }],
    })
  ).id;

/** One round of work, all of it acknowledged in the end, whatever is killed meanwhile. */
async function work(round, community) {
  const name = `停机${mark}第${round}`;
  const [moved, lost, kept, duplicate, ...many] = await Promise.all(
    ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((one) => create(`${name}${one}`, community)),
  );
  const funnel = '/funnel/v1/customers';
  for (const id of [moved, lost]) {
    await call('script-account', 'POST', `${funnel}/${id}/evidence`, { kind: 'VISIT', doneOn: day(), note: '上门' });
    // A colleague's quota of the day may be used up; whoever has it, it has to be somebody.
    await call('script-manager', 'POST', `${funnel}/${id}/team-claim`);
  }
  expected.set(moved, { stage: 'TARGET', team: true });
  expected.set(lost, { stage: 'TARGET', team: true });
  const [job, merge] = await Promise.all([
    call('script-supervisor', 'POST', '/funnel/v1/bulk-jobs', { kind: 'TAG', ids: many, addTags: [`停机${mark}`] }),
    call('script-supervisor', 'POST', `${funnel}/${kept}/merges`, { duplicateId: duplicate }),
  ]);
  jobs.push({ id: job.id, many });
  merges.push({ id: merge.id, kept, duplicate });
}

// Of the manager's grid, so that all of the demo's machine clients may work there.
const community = (await call('script-manager', 'GET', '/community/v1/communities?limit=1')).items[0].id;

for (let round = 0; round < rounds; round++) {
  const working = work(round, community);
  await pause(200 + Math.random() * 1_500);
  await kill('gridline.funnel.FunnelApplication', port + 2);
  await working;
  console.log(`round ${round + 1}: ${progress()}`);
}

for (const [id, { stage, team }] of expected) {
  const customer = await call('script-account', 'GET', `/funnel/v1/customers/${id}`);
  check(customer.stage === stage && (customer.team !== null) === team, `${id} is ${customer.stage}`);
  check(customer.evidence.length === 1, `${id} has ${customer.evidence.length} pieces of evidence instead of 1`);
}
for (const { id, many } of jobs) {
  const job = await until(
    async () => {
      const one = await call('script-supervisor', 'GET', `/funnel/v1/bulk-jobs/${id}`);
      return one.finishedAt && one;
    },
    `the end of job ${id}`,
  );
  check(job.counts.done === many.length, `job ${id} did ${job.counts.done} of ${many.length}`);
  for (const each of many) {
    const { tags } = await call('script-account', 'GET', `/funnel/v1/customers/${each}`);
    check(tags.filter((tag) => tag === `停机${mark}`).length === 1, `${each} has tags ${tags}`);
  }
}
for (const { id, kept, duplicate } of merges) {
  const merge = await until(
    async () => {
      const one = await call('script-supervisor', 'GET', `/funnel/v1/merges/${id}`);
      return one.status !== 'MERGING' && one;
    },
    `the end of merge ${id}`,
  );
  check(merge.status === 'MERGED', `merge ${id} is ${merge.status}`);
  const [one, other] = await Promise.all(
    [kept, duplicate].map((each) => call('script-account', 'GET', `/funnel/v1/customers/${each}`)),
  );
  check(one.absorbed.length === 1 && other.mergedInto?.customerId === kept, `merge ${id} is half done`);
}
const recount = await until(
  async () => {
    const one = await call('script-supervisor', 'GET', `/funnel/v1/figures/recount?gridPath=${city}`);
    return one.equal && one;
  },
  'counters equal to a recount',
).catch((never) => {
  check(false, never.message);
  return call('script-supervisor', 'GET', `/funnel/v1/figures/recount?gridPath=${city}`);
});
conclude(`${recount.counted} customers counted, ${recount.recounted} recounted`);
