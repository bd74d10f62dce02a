import { describe, expect, it } from 'vitest';
import type { Entry } from '@/shared/outbox/entry';
import {
  blank,
  campaignOf,
  captureOf,
  monthsFrom,
  nextPerson,
  phoneDigits,
  unsentAlready,
  type Campaign,
} from './capturing';
import { lead } from './model';
import { timelineOf } from './timeline';

const show: Campaign = { id: 'r-1', source: 'ROADSHOW', communityId: 'c-1', name: '光华里' };
const agreedAt = '2026-11-22T11:00:00.000Z';

describe('a number', () => {
  it('is one however it is spelt, as the service reads it', () => {
    for (const typed of ['13812340001', '138 1234 0001', '138-1234-0001', '+86 13812340001'])
      expect(phoneDigits(typed), typed).toBe('13812340001');
    expect(phoneDigits('(0311) 8603 1234')).toBe('031186031234');
  });

  it('is refused on the spot when it is none', () => {
    for (const typed of ['', '1381234000', '23812340001', '张三'])
      expect(phoneDigits(typed), typed).toBeNull();
  });
});

describe('a capture', () => {
  const person = {
    ...blank,
    phone: '13812340001',
    name: ' 王女士 ',
    buildingId: '3',
    room: '2-301',
    interests: ['BUNDLE'] as const,
    segment: 'SG-4',
    agreedAt,
  };

  it('carries its own id, the consent with its text, version and time, and only what was told', () => {
    expect(captureOf(person, '13812340001', show, 'client-1234', '同意联系')).toEqual({
      clientId: 'client-1234',
      campaignId: 'r-1',
      communityId: 'c-1',
      kind: 'HOUSEHOLD',
      name: '王女士',
      phone: '13812340001',
      buildingId: 'b-1-3',
      room: '2-301',
      segment: 'SG-4',
      interests: ['BUNDLE'],
      consent: { purpose: '同意联系', textVersion: '2026-1', at: agreedAt },
      source: 'ROADSHOW',
      capturedAt: agreedAt,
    });
  });

  it('of a firm has its name and no building', () => {
    const firm = captureOf(
      { ...person, kind: 'SME', firm: '锦绣商行' },
      '13812340001',
      show,
      'client-1',
      'x',
    );
    expect(firm).toMatchObject({ kind: 'SME', firmName: '锦绣商行' });
    expect(firm.buildingId).toBeUndefined();
    expect(firm.segment).toBeUndefined();
  });

  it('leaves nothing of the person for the next', () => {
    expect(nextPerson({ ...person, kind: 'SME' }, 'ROADSHOW')).toEqual({ ...blank, kind: 'SME' });
    expect(nextPerson(person, 'DOOR').buildingId).toBe('3');
  });

  it('outside a roadshow belongs to the month’s work in the community', () => {
    expect(campaignOf('WORD_OF_MOUTH', 'c-130102001001', '2026-11-22')).toBe(
      'word-of-mouth-c-130102001001-2026-11',
    );
  });

  it('of a number that lies unsent for the same campaign is told', () => {
    const entry = (campaignId: string, phone: string): Entry => ({
      id: 'k',
      owner: 'u',
      kind: 'lead-capture',
      name: '',
      place: '',
      subject: '',
      part: null,
      method: 'POST',
      url: '',
      etag: null,
      body: JSON.stringify({ campaignId, phone }),
      queuedAt: agreedAt,
      state: 'waiting',
      complaints: [],
    });
    expect(unsentAlready([entry('r-1', '13812340001')], 'r-1', '13812340001')).toBe(true);
    expect(unsentAlready([entry('r-2', '13812340001')], 'r-1', '13812340001')).toBe(false);
    expect(unsentAlready([entry('r-1', '13812340002')], 'r-1', '13812340001')).toBe(false);
  });
});

it('contracts may end in the months from this one on, over the turn of the year', () => {
  expect(monthsFrom('2026-11-22', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
});

it('the timeline tells touches, hand-over and done steps, the latest first', () => {
  const touch = (clientId: string, at: string) => ({ clientId, source: 'ROADSHOW', by: 'u', at });
  const shown = timelineOf(
    lead(
      {
        id: 'l-1',
        campaignId: 'r-1',
        communityId: 'c-1',
        gridPath: '/13',
        kind: 'SME',
        status: 'HANDED_OVER',
        interests: [],
        consent: { purpose: 'x', textVersion: '2026-1', at: agreedAt },
        touches: [touch('b', '2026-11-23T02:00:00Z'), touch('a', agreedAt)],
        handedOver: { receiver: 'funnel', reference: 'x', at: '2026-11-22T11:00:02Z' },
        followUps: [
          {
            id: 'first-call',
            dueOn: '2026-11-24',
            what: '首次回访',
            owner: 'u',
            doneOn: '2026-11-23',
            result: '有意',
          },
          { id: 'f-2', dueOn: '2026-11-30', what: '上门', owner: 'u' },
        ],
        version: 3,
      },
      '',
    ),
  );
  expect(shown.map((one) => one.key)).toEqual(['first-call', 'b', 'handover', 'a']);
  expect(shown.map((one) => one.kind === 'touch' && one.first)).toEqual([false, false, false, true]);
});
