import 'fake-indexeddb/auto';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { server, startServer } from '@/testing/server';
import { differences, type Entry } from './entry';
import { currentOutbox, discard, flush, forgetOutbox, insist, keep } from './outbox';

startServer();
beforeEach(() => forgetOutbox());

const subject = '/api/community/v1/communities/c-1/survey';
let made = 0;

function facts(body: object, etag = '"1"'): Entry {
  made += 1;
  return {
    id: `key-${made}`,
    owner: 'u-1',
    kind: 'survey-facts',
    name: '锦绣家园',
    place: '/communities/c-1',
    subject,
    part: 'facts',
    method: 'PATCH',
    url: subject,
    etag,
    body: JSON.stringify(body),
    queuedAt: new Date(1_000_000 + made).toISOString(),
    state: 'waiting',
    complaints: [],
  };
}

function bodyOf(text: string): object {
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? body : {};
}

/** A record that moves on with each change and refuses one that rests on another version. */
function survey(version: number, known: Record<string, unknown> = {}) {
  const state = { version, facts: known, sent: new Array<string>() };
  server.use(
    http.get(`*${subject}`, () =>
      HttpResponse.json({ facts: state.facts }, { headers: { ETag: `"${state.version}"` } }),
    ),
    http.patch(`*${subject}`, async ({ request }) => {
      state.sent.push(request.headers.get('If-Match') ?? '');
      if (request.headers.get('If-Match') !== `"${state.version}"`) {
        return HttpResponse.json({ title: 'stale' }, { status: 412 });
      }
      state.version += 1;
      state.facts = { ...state.facts, ...bodyOf(await request.text()) };
      return HttpResponse.json({}, { headers: { ETag: `"${state.version}"` } });
    }),
  );
  return state;
}

describe('the outbox', () => {
  it('sends what waits in its order, each piece upon the version the one before made', async () => {
    const record = survey(1);
    await keep(facts({ asOf: '2026-03-02', computers: 80 }));
    await keep(facts({ asOf: '2026-03-02', forum: 'LIVELY' }));
    expect(await flush('u-1')).toBe(2);
    expect(record.sent).toEqual(['"1"', '"2"']);
    expect(record.facts).toMatchObject({ computers: 80, forum: 'LIVELY' });
    expect(currentOutbox()).toEqual([]);
  });

  it('keeps everything while there is no network', async () => {
    server.use(http.patch(`*${subject}`, () => HttpResponse.error()));
    await keep(facts({ computers: 80 }));
    expect(await flush('u-1')).toBe(0);
    expect(currentOutbox().map((one) => one.state)).toEqual(['waiting']);
  });

  it('keeps everything while the session is over', async () => {
    server.use(http.patch(`*${subject}`, () => HttpResponse.json({}, { status: 401 })));
    await keep(facts({ computers: 80 }));
    await flush('u-1');
    expect(currentOutbox().map((one) => one.state)).toEqual(['waiting']);
  });

  it('shows a conflict, holds back what rests on it, and sends it when the user insists', async () => {
    const record = survey(4, { computers: 60 });
    await keep(facts({ computers: 80 }));
    await keep(facts({ forum: 'LIVELY' }));
    expect(await flush('u-1')).toBe(0);
    expect(currentOutbox().map((one) => one.state)).toEqual(['conflict', 'waiting']);
    const [first] = currentOutbox();
    if (!first) throw new Error('nothing is kept');
    await insist(first, '"4"');
    await flush('u-1');
    expect(record.facts).toMatchObject({ computers: 80 });
  });

  it('takes a change for done when its answer was lost and it stands there already', async () => {
    survey(2, { computers: 80 });
    await keep(facts({ asOf: '2026-03-02', computers: 80 }));
    expect(await flush('u-1')).toBe(1);
    expect(currentOutbox()).toEqual([]);
  });

  it('says why something was refused and goes on with the rest', async () => {
    const samples = '/api/community/v1/communities/c-1/survey/samples';
    const keys: (string | null)[] = [];
    server.use(
      http.post(`*${samples}`, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1
          ? HttpResponse.json(
              { violations: [{ code: 'CO-13.sample-in-future', message: '样本在未来' }] },
              { status: 422 },
            )
          : HttpResponse.json({}, { status: 201 });
      }),
    );
    const sample = () => ({ ...facts({}), method: 'POST', url: samples, etag: null, part: null });
    const [one, two] = [sample(), sample()];
    await keep(one);
    await keep(two);
    expect(await flush('u-1')).toBe(1);
    expect(keys).toEqual([one.id, two.id]);
    expect(currentOutbox()).toMatchObject([{ id: one.id, state: 'refused', complaints: ['样本在未来'] }]);
    await discard(one.id);
    expect(currentOutbox()).toEqual([]);
  });

  it('never sends what somebody else did', async () => {
    await keep(facts({ computers: 80 }));
    expect(await flush('u-2')).toBe(0);
    expect(currentOutbox()).toHaveLength(1);
  });
});

describe('differences', () => {
  it('are the fields in which two statements do not agree, whatever their day', () => {
    const mine = { asOf: '2026-03-02', shares: { SG1: 40, SG4: 60 } };
    expect(differences(mine, { asOf: '2026-03-01', shares: { SG1: 40, SG4: 60 } })).toEqual([]);
    expect(differences(mine, { shares: { SG1: 50, SG4: 50 } })).toEqual([
      { field: 'shares.SG1', mine: 40, theirs: 50 },
      { field: 'shares.SG4', mine: 60, theirs: 50 },
    ]);
    expect(differences({ forum: 'LIVELY' }, null)).toEqual([
      { field: 'forum', mine: 'LIVELY', theirs: null },
    ]);
  });
});
