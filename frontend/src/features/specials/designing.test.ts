import { describe, expect, it } from 'vitest';
import { blankDesign, designed, termsOf } from './designing';
import { specialKinds } from './model';

const say = { required: (name: string) => `${name} missing`, count: 'no count', amount: 'no amount' };
const basics = { ...blankDesign, name: '首发百户', tariffId: 't-1', endsOn: '2026-12-31' };

describe('the design of a special offer', () => {
  it('is sent with the values of its kind only', () => {
    const { design, found } = designed({ ...basics, monthlyFee: '40', waived: '99' }, say);
    expect(found).toEqual([]);
    expect(design).toEqual({
      name: '首发百户',
      tariffId: 't-1',
      endsOn: '2026-12-31',
      terms: { kind: 'LAUNCH', firstN: 100, monthlyFee: { amount: '40.00', currency: 'CNY' } },
    });
  });

  it('names everything that is missing, under the names the server uses', () => {
    const { design, found } = designed({ ...blankDesign, kind: 'TIME_CAPPED', hours: '9o' }, say);
    expect(design).toBeNull();
    expect(found.map((one) => one.field)).toEqual([
      'name',
      'tariffId',
      'endsOn',
      'terms.speedMbps',
      'terms.hours',
      'terms.monthlyFee',
      'terms.overagePerHour',
    ]);
  });

  it('knows the terms of every kind', () => {
    for (const kind of specialKinds) {
      const typed = { ...basics, kind };
      for (const { name, type } of termsOf[kind]) typed[name] = type === 'text' ? '物业支持宣传' : '3';
      const { design } = designed(typed, say);
      expect(design?.terms.kind).toBe(kind);
      expect(Object.keys(design?.terms ?? {}).sort()).toEqual(
        ['kind', ...termsOf[kind].map((one) => one.name)].sort(),
      );
    }
  });
});
