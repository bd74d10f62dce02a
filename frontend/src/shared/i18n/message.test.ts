import { describe, expect, it } from 'vitest';
import { fill } from './message';

describe('a text', () => {
  it('takes its parameters, numbers in the form of the language', () => {
    expect(fill('{count} 户', 'zh-CN', { count: 1348 })).toBe('1,348 户');
    expect(fill('{a} {b}', 'en', { a: 'x' })).toBe('x {b}');
  });

  it('chooses its form by the count', () => {
    const text = '{count} day left|{count} days left';
    expect(fill(text, 'en', { count: 1 })).toBe('1 day left');
    expect(fill(text, 'en', { count: 2 })).toBe('2 days left');
    expect(fill('还有 {count} 天', 'zh-CN', { count: 1 })).toBe('还有 1 天');
  });
});
