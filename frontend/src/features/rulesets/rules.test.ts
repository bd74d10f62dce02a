import { describe, expect, it } from 'vitest';
import { rule } from './model';
import { blankRule, editedRules, keptRules, movedRule, ruleKinds, writtenRules } from './rules';

const undercut = rule(
  {
    kind: 'UNDERCUT',
    id: 'PR-01',
    against: 'FIRST',
    reach: 'LOWEST_STEP',
    by: { amount: '5.00', currency: 'CNY' },
  },
  '',
);
const limited = rule({ kind: 'LIMITED', id: 'PR-05', firstUsers: 100, days: 30 }, '');
const edited = editedRules([undercut, limited]);

describe('the rules of a draft', () => {
  it('are written as they were read', () => {
    expect(writtenRules(edited)).toEqual({
      written: [
        {
          kind: 'UNDERCUT',
          id: 'PR-01',
          against: 'FIRST',
          reach: 'LOWEST_STEP',
          by: { amount: '5.00', currency: 'CNY' },
        },
        { kind: 'LIMITED', id: 'PR-05', firstUsers: 100, days: 30 },
      ],
      wrong: [],
    });
  });

  it('are written with what was typed, and name what is no value', () => {
    const typed = (by: string) => edited.map((one) => ({ ...one, values: { ...one.values, by } }));
    expect(writtenRules(typed('8.5')).written[0]).toMatchObject({ by: { amount: '8.50' } });
    expect(writtenRules(typed('8.555')).wrong).toEqual(['rules[0].by']);
  });

  it('can be added, of every kind, and say what is still missing', () => {
    for (const kind of ruleKinds) {
      const { written, wrong } = writtenRules([...edited, blankRule(kind)]);
      expect(written[2]?.kind).toBe(kind);
      expect(wrong).toContain('rules[2].id');
      expect(wrong.every((name) => name.startsWith('rules[2].'))).toBe(true);
    }
  });

  it('move one place, and stay at the ends', () => {
    const ids = (rules: typeof edited) => rules.map((one) => one.id);
    expect(ids(movedRule(edited, 1, -1))).toEqual(['PR-05', 'PR-01']);
    expect(ids(movedRule(edited, 0, -1))).toEqual(['PR-01', 'PR-05']);
    expect(ids(movedRule(edited, 1, 1))).toEqual(['PR-01', 'PR-05']);
  });

  it('are found again as a draft kept them', () => {
    expect(keptRules(JSON.stringify(edited))).toEqual(edited);
    expect(keptRules('{"kind":"GIFT"}')).toBeNull();
    expect(keptRules('[{"kind":"GIFT"}]')).toBeNull();
    expect(keptRules('')).toBeNull();
  });
});
