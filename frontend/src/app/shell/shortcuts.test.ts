import { describe, expect, it } from 'vitest';
import { shortcutOf, stepTo } from './shortcuts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('open the palette from anywhere, on every kind of keyboard', () => {
    expect(shortcutOf(key('k', { ctrlKey: true }), true)).toBe('palette');
    expect(shortcutOf(key('K', { metaKey: true }), false)).toBe('palette');
  });

  it('never take a letter from somebody who types', () => {
    for (const letter of ['j', 'k', '/', '?']) expect(shortcutOf(key(letter), true)).toBeNull();
    expect(shortcutOf(key('j'), false)).toBe('next');
    expect(shortcutOf(key('j', { ctrlKey: true }), false)).toBeNull();
  });

  it('walk through a list and stay within it', () => {
    expect(stepTo(-1, 1, 3)).toBe(0);
    expect(stepTo(0, -1, 3)).toBe(0);
    expect(stepTo(1, 1, 3)).toBe(2);
    expect(stepTo(2, 1, 3)).toBe(2);
    expect(stepTo(-1, 1, 0)).toBe(-1);
  });
});
