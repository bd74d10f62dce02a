import { describe, expect, it } from 'vitest';
import { askedOf } from './facts';
import { changeOf, typedOf, wayBack } from './factsChange';
import type { Facts } from './model';
import { inWindow } from './window';

describe('the observation window (CO-13)', () => {
  it.each([
    // 2026-03-02 is a Monday; times are those of Shanghai.
    ['LIT_WINDOWS', '2026-03-02T20:59:00+08:00', false],
    ['LIT_WINDOWS', '2026-03-02T21:00:00+08:00', true],
    ['LIT_WINDOWS', '2026-03-05T23:59:00+08:00', true],
    ['LIT_WINDOWS', '2026-03-06T21:30:00+08:00', false],
    ['LIT_WINDOWS', '2026-03-03T00:10:00+08:00', false],
    ['WORKWEAR', '2026-03-06T11:00:00+08:00', true],
    ['WORKWEAR', '2026-03-06T14:00:00+08:00', true],
    ['WORKWEAR', '2026-03-06T14:01:00+08:00', false],
    ['WORKWEAR', '2026-03-07T12:00:00+08:00', false],
  ] as const)('%s at %s: %s', (kind, moment, expected) => {
    expect(inWindow(kind, new Date(moment))).toBe(expected);
  });
});

describe('what is asked (CO-12)', () => {
  it('is the property company of an estate, and the department and the leased line of a compound', () => {
    expect(askedOf('entry', false)).toEqual(['entryThreshold', 'propertyCompanyId']);
    expect(askedOf('entry', true)).toEqual(['entryThreshold', 'managingDepartment', 'blocker']);
  });
});

describe('what a form says anew', () => {
  const known: Facts = {
    handoverOn: '2019-05-01',
    entryThreshold: 'LOW',
    estateClass: null,
    mixedUse: false,
    besideShopping: null,
    propertyCompanyId: null,
    managingDepartment: null,
    blocker: null,
    statedOccupancy: 80,
    statedOwnerOccupied: null,
    computers: null,
    aged16To50: null,
    forum: null,
    ourHouseholds: null,
    competitorFree: null,
  };

  it('is only what changed; what was emptied is withdrawn', () => {
    const typed = { ...typedOf(known), mixedUse: 'yes', statedOccupancy: '', estateClass: 'UPSCALE' };
    expect(changeOf(known, typed, askedOf('estate', false))).toEqual({
      estateClass: 'UPSCALE',
      mixedUse: true,
      withdrawn: ['STATED_OCCUPANCY'],
    });
  });

  it('is nothing when nothing changed, or when the change belongs to another group', () => {
    expect(changeOf(known, typedOf(known), askedOf('estate', false))).toEqual({});
    expect(changeOf(known, { ...typedOf(known), computers: '70' }, askedOf('entry', false))).toEqual({});
  });

  it('is put back with the days of then, and what was unknown is unknown again', () => {
    const typed = { ...typedOf(known), mixedUse: 'yes', statedOccupancy: '', estateClass: 'UPSCALE' };
    const factsAsOf = { MIXED_USE: '2026-01-05', STATED_OCCUPANCY: '2026-02-01' };
    const names = askedOf('estate', false);
    expect(wayBack({ facts: known, factsAsOf }, typed, names, '2026-03-02')).toEqual([
      { asOf: '2026-01-05', mixedUse: false, withdrawn: ['ESTATE_CLASS'] },
      { asOf: '2026-02-01', statedOccupancy: 80 },
    ]);
    expect(
      wayBack(
        { facts: known, factsAsOf: {} },
        { ...typed, ...{ mixedUse: 'no', statedOccupancy: '80' } },
        names,
        '2026-03-02',
      ),
    ).toEqual([{ asOf: '2026-03-02', withdrawn: ['ESTATE_CLASS'] }]);
    expect(wayBack({ facts: known, factsAsOf }, typedOf(known), names, '2026-03-02')).toEqual([]);
  });
});
