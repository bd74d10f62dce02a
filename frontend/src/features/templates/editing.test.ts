import { describe, expect, it } from 'vitest';
import { whole } from '@/shared/form/checks';
import type { Checks } from '@/shared/form/useTask';
import { bodyOf, draftOf, keptItems, nextNumber, readItem } from './editing';
import type { TemplateItem } from './model';

const item: TemplateItem = {
  number: 23,
  phase: 'FIRST_WEEK',
  startDay: -2,
  days: 3,
  workingDays: null,
  owner: 'TECHNICIAN',
  evidence: ['PHOTO'],
  after: [7],
  everyDays: null,
  titleZh: '检查光交箱',
  titleEn: 'Check the cabinet',
  goal: '开通当天不断线',
};
const labels = {
  titleZh: 'zh',
  titleEn: 'en',
  goal: 'goal',
  phase: 'phase',
  owner: 'owner',
  evidence: 'evidence',
  startDay: 'start',
  after: 'after',
  taken: 'taken',
};

function checks() {
  const wrong: string[] = [];
  const note = (field: string) => {
    wrong.push(field);
  };
  const check: Checks = {
    refuse: note,
    missing: note,
    text: (field, _, typed) => {
      if (typed.trim() === '') note(field);
      return typed.trim();
    },
    whole: (field, typed, from, to) => {
      const value = whole(typed, from, to);
      if (value === null) note(field);
      return value;
    },
    amount: () => null,
  };
  return { wrong, check };
}

describe('an item of a city', () => {
  it('is read back as it was', () => {
    const { wrong, check } = checks();
    expect(readItem(draftOf(item, 30), [], check, labels)).toEqual(item);
    expect(wrong).toEqual([]);
    expect(nextNumber([])).toBe(23);
    expect(nextNumber([item, { ...item, number: 40 }])).toBe(41);
  });

  it('is refused with everything that is wrong with it', () => {
    const { wrong, check } = checks();
    const draft = { ...draftOf(null, 23), startDay: '400', after: '7, 99', workingDays: '0' };
    expect(readItem(draft, [item], check, labels)).toBeNull();
    expect(wrong).toEqual([
      'number',
      'titleZh',
      'titleEn',
      'goal',
      'phase',
      'owner',
      'startDay',
      'days',
      'workingDays',
      'after',
      'evidence',
    ]);
  });

  it('may come before the opening and after others, however they are separated', () => {
    const { wrong, check } = checks();
    const read = readItem(
      { ...draftOf(item, 0), number: '24', startDay: '−5', after: '7、23，7' },
      [item],
      check,
      labels,
    );
    expect(wrong).toEqual([]);
    expect(read).toMatchObject({ number: 24, startDay: -5, after: [7, 23] });
  });
});

describe('a version', () => {
  it('is sent with each item after those it waits for', () => {
    const first = { ...item, after: [25] };
    expect(bodyOf([first, { ...item, number: 25, after: [] }]).map((one) => one.number)).toEqual([25, 23]);
    expect(
      bodyOf([
        { ...item, after: [24] },
        { ...item, number: 24, after: [23] },
      ]),
    ).toHaveLength(2);
    expect(bodyOf([item])[0]).not.toHaveProperty('workingDays');
  });

  it('is kept as a draft and given up when it is not understood', () => {
    expect(keptItems(JSON.stringify([item]))).toEqual([item]);
    expect(keptItems('')).toBeNull();
    expect(keptItems('[{"number":"x"}]')).toBeNull();
  });
});
