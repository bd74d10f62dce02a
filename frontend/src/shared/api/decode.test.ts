import { describe, expect, it } from 'vitest';
import { fields, listOf, maybe, number, oneOf, text, UnexpectedAnswer } from './decode';

const stage = fields({ id: text, stage: oneOf(['TARGET', 'LISTED']), people: maybe(number) });

describe('decoding an answer', () => {
  it('gives the typed value and leaves out what it was not asked for', () => {
    expect(stage({ id: 'a', stage: 'LISTED', more: true }, '')).toEqual({
      id: 'a',
      stage: 'LISTED',
      people: null,
    });
  });

  it('refuses an unknown member of a closed set, naming it and its place', () => {
    expect(() => listOf(stage)([{ id: 'a', stage: 'WON' }], 'items')).toThrow(/items\[0\]\.stage.*“WON”/);
  });

  it('refuses what is missing or of another kind', () => {
    expect(() => stage({ stage: 'LISTED' }, '')).toThrow(UnexpectedAnswer);
    expect(() => stage({ id: 'a', stage: 'LISTED', people: '3' }, '')).toThrow(UnexpectedAnswer);
    expect(() => stage([], '')).toThrow(UnexpectedAnswer);
    expect(() => number(Number.NaN, 'n')).toThrow(UnexpectedAnswer);
  });
});
