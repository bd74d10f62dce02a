// What the programs that kill parts of a running system share: its addresses, a careful client, and how to find a process of it.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, port: { type: 'string', default: '8080' } },
});
export const rounds = Number(options.rounds);
export const port = Number(options.port);
const gateway = `http://localhost:${port}/api`;
const provider = `http://localhost:${port + 5}`;
const patience = 180_000;
/** Answers that mean "later"; 409: the first try with this key is still at work. */
const later = [409, 429, 500, 502, 503, 504];

/** What happened so far: tries put off, writes acknowledged, processes killed, checks that did not hold. */
export const counts = { later: 0, acknowledged: 0, kills: 0, wrong: 0 };

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The day in the business's zone, so many days ahead. */
export const day = (ahead = 0) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

const tokens = new Map();

async function bearer(client) {
  const known = tokens.get(client);
  if (known && Date.now() < known.until) return known.value;
  const answer = await fetch(`${provider}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client}:${client}-secret`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'gridline.read gridline.write' }),
  });
  const token = { value: (await answer.json()).access_token, until: Date.now() + 60_000 };
  tokens.set(client, token);
  return token.value;
}

/**
 * One call as a careful client makes it: again until there is an answer that is not "later", with the same key, or with a new
 * one each time (`forgetful`), as a phone does that was switched off between.
 */
export async function call(client, method, path, body, { forgetful = false } = {}) {
  let key = randomUUID();
  const end = Date.now() + patience;
  for (;;) {
    try {
      const answer = await fetch(gateway + path, {
        method,
        headers: {
          authorization: `Bearer ${await bearer(client)}`,
          'content-type': 'application/json',
          'if-match': '*',
          'idempotency-key': key,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (answer.ok) {
        if (method !== 'GET') counts.acknowledged++;
        return await answer.json();
      }
      if (!later.includes(answer.status)) {
        throw Object.assign(new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`), { final: true });
      }
    } catch (error) {
      if (error.final || Date.now() > end) throw error;
    }
    if (Date.now() > end) throw new Error(`${method} ${path}: no answer in ${patience / 1000} s`);
    counts.later++;
    if (forgetful) key = randomUUID();
    await pause(200);
  }
}

/** Asks until there is something; throws after three minutes. */
export async function until(truth, what) {
  const end = Date.now() + patience;
  for (let last; Date.now() < end; await pause(500)) {
    last = await truth();
    if (last) return last;
  }
  throw new Error(`never came: ${what}`);
}

/**
 * Kills a part of this system once it runs.
 * @param victim what its command line ends with
 * @param partPort the port it was told to listen on; another system may run on the machine, and where the kernel tells, only
 *     ours is killed
 */
export async function kill(victim, partPort) {
  const [pid] = await until(() => {
    const all = processes(victim, partPort);
    return all.length === 1 && all;
  }, `one process of ${victim}`);
  process.kill(pid, 'SIGKILL');
  counts.kills++;
}

function processes(victim, partPort) {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.trim().endsWith(victim) && line.includes('java'))
    .map((line) => Number(line.trim().split(/\s+/)[0]))
    .filter((pid) => isOurs(pid, partPort));
}

function isOurs(pid, partPort) {
  if (partPort === undefined) return true;
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`SERVER_PORT=${partPort}`);
  } catch {
    return process.platform !== 'linux';
  }
}

/** One line of what happened so far. */
export const progress = () => `${counts.acknowledged} writes acknowledged, ${counts.later} tries answered "later"`;

/** Says what does not hold and counts it. */
export function check(holds, what) {
  if (!holds) {
    counts.wrong++;
    console.log(`WRONG: ${what}`);
  }
}

/** The last line: kills, writes, faults; the exit code is 1 if there was any. */
export function conclude(more) {
  console.log(`${counts.kills} kills, ${counts.acknowledged} writes acknowledged, ${counts.wrong} wrong; ${more}`);
  process.exitCode = counts.wrong === 0 ? 0 : 1;
}
