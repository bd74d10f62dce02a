import { describe, expect, it } from 'vitest';
import { cityOf, position, scoreText } from './ranges';

describe('a score', () => {
  it('is one figure when nothing is missing, else a range', () => {
    expect(scoreText('61.25', '61.25')).toBe('61.3');
    expect(scoreText('40.00', '72.50')).toBe('40–72.5');
  });

  it('stands on its bar within its ends', () => {
    expect(position('-3')).toBe(0);
    expect(position('61.25')).toBe(61.25);
    expect(position('130')).toBe(100);
  });
});

describe('the city that adjusts the scoring (CO-20)', () => {
  it('is found from any place at or below it', () => {
    expect(cityOf('/13/1301/130102/130102001')).toBe('1301');
    expect(cityOf('/13/1301')).toBe('1301');
    expect(cityOf('/13')).toBeNull();
  });
});
