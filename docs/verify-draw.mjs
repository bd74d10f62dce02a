// Works a closed draw (抽奖, CP-41) out again from its published proof, with nothing of the system itself:
//
//   curl -H "Authorization: Bearer …" http://localhost:8080/api/campaign/v1/draws/d-…/proof > proof.json
//   node docs/verify-draw.mjs proof.json
//
// Says what does not agree and ends with 1, or says that all agrees and ends with 0.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const proof = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8'));
const faults = [];
const expect = (what, published, computed) => {
  if (published !== computed) faults.push(`${what}: published ${published}, computed ${computed}`);
};

if (!proof.seed) {
  console.error('The draw is not closed: its seed is not public yet.');
  process.exit(1);
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();

// Block n is SHA-256 of "<seed>|<purpose>|<n>", its first eight bytes a number below 2^64. Numbers that would favour some
// choices are skipped.
function chooser(purpose) {
  let block = 0n;
  const all = 1n << 64n;
  return (choices) => {
    const limit = all - (all % BigInt(choices));
    for (;;) {
      const number = sha256(`${proof.seed}|${purpose}|${block++}`).readBigUInt64BE(0);
      if (number < limit) return Number(number % BigInt(choices));
    }
  };
}

const table = proof.prizes.map((prize) => `${prize.id}:${prize.quantity}`).join(',');
expect(
  'commitment',
  proof.commitment,
  sha256(`${proof.seed}|${proof.id}|${proof.tickets}|${table}`).toString('hex'),
);

// The pile: prizes in their order, then blanks, shuffled from the last place to the second.
const pile = proof.prizes.flatMap((prize) => Array(prize.quantity).fill(prize.id));
while (pile.length < proof.tickets) pile.push(null);
const below = chooser('shuffle');
for (let last = pile.length - 1; last > 0; last--) {
  const other = below(last + 1);
  [pile[last], pile[other]] = [pile[other], pile[last]];
}

// Wins taken back go, one after the other, to somebody with a blank among those who had taken part by then.
const moved = new Map();
const takenBack = new Set();
const prizeOf = (ticket) => (moved.has(ticket) ? moved.get(ticket) : pile[ticket - 1]);
for (const redraw of proof.redraws) {
  const prize = prizeOf(redraw.ticket);
  const candidates = [];
  for (let ticket = 1; ticket <= redraw.among; ticket++) {
    if (ticket !== redraw.ticket && !prizeOf(ticket) && !takenBack.has(ticket)) candidates.push(ticket);
  }
  const to = candidates.length ? candidates[chooser(`redraw-${redraw.ticket}`)(candidates.length)] : null;
  expect(`redraw of ticket ${redraw.ticket}`, redraw.to ?? null, to);
  moved.set(redraw.ticket, null);
  takenBack.add(redraw.ticket);
  if (to !== null) moved.set(to, prize);
}

expect('tickets taken', proof.entries.length, proof.taken);
for (const entry of proof.entries) {
  expect(`prize of ticket ${entry.ticket}`, entry.prizeId ?? null, prizeOf(entry.ticket) ?? null);
}
for (const prize of proof.prizes) {
  const won = proof.entries.filter((entry) => entry.prizeId === prize.id).length;
  expect(`number of ${prize.id} won`, prize.won, won);
}

for (const fault of faults) console.error(fault);
console.log(faults.length ? `${faults.length} do not agree` : `all ${proof.taken} tickets agree with the seed`);
process.exit(faults.length ? 1 : 0);
