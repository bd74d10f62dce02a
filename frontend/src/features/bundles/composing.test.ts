import { describe, expect, it } from 'vitest';
import { blankDraft, compositionOf, draftOf, nearestOf } from './composing';

const wanted = { ...compositionOf(blankDraft), broadband: true };
const nearest = {
  nearestMinutes: 2000,
  nearestEdition: 'ENHANCED',
  nearestPlan: 'B',
  nearestFixed: 6,
  nearestTwoG: 0,
  nearestThreeG: 2,
  nearestShared: 6,
  nearestNonShared: 0,
};
const refusal = (params: Record<string, unknown>) => [
  { code: 'BD-01.terminals-over-cap', field: 'terminals', message: '', params },
];

describe('composing a bundle', () => {
  it('keeps a composition through its draft', () => {
    expect(compositionOf({ ...blankDraft, ...draftOf(wanted) })).toEqual(wanted);
  });

  it('takes what nobody can mean for nothing', () => {
    expect(compositionOf({ ...blankDraft, fixed: '-3', twoG: 'x', plan: 'C' })).toMatchObject({
      terminals: { fixed: 0, twoG: 0 },
      plan: 'A',
    });
  });

  it('reads the nearest valid bundle from a refusal and keeps the line that is wanted', () => {
    expect(nearestOf(refusal(nearest), wanted)).toEqual({
      minutes: 2000,
      edition: 'ENHANCED',
      plan: 'B',
      terminals: { fixed: 6, twoG: 0, threeG: 2 },
      packs: { shared: 6, nonShared: 0 },
      broadband: true,
    });
  });

  it.each([{}, { ...nearest, nearestPlan: 'C' }, { ...nearest, nearestFixed: 'many' }])(
    'offers none that it does not understand: %j',
    (params) => expect(nearestOf(refusal(params), wanted)).toBeNull(),
  );
});
