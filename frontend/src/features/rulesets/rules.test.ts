import { describe, expect, it } from 'vitest';
import { rule } from './model';
import { typedValues, valueName, writtenRules } from './rules';

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
const limited = rule({ kind: 'LIMITED', id: 'PR-05', firstUsers: 100 }, '');
const rules = [undercut, limited];

describe('the rules of a draft', () => {
  it('are written as they were read', () => {
    expect(writtenRules(rules, typedValues(rules))).toEqual({
      written: [
        {
          kind: 'UNDERCUT',
          id: 'PR-01',
          against: 'FIRST',
          reach: 'LOWEST_STEP',
          by: { amount: '5.00', currency: 'CNY' },
        },
        { kind: 'LIMITED', id: 'PR-05', firstUsers: 100 },
      ],
      wrong: [],
    });
  });

  it('are written with what was typed, and name what is no value', () => {
    const by = valueName(0, 'by');
    expect(writtenRules(rules, { ...typedValues(rules), [by]: '8.5' }).written[0]).toMatchObject({
      by: { amount: '8.50' },
    });
    expect(writtenRules(rules, { ...typedValues(rules), [by]: '8.555' }).wrong).toEqual([by]);
    expect(writtenRules(rules, { ...typedValues(rules), [valueName(1, 'days')]: 'x' }).wrong).toEqual([
      'rules[1].days',
    ]);
  });
});
