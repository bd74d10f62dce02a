import { describe, expect, it } from 'vitest';
import { href, paramsOf } from './paths';

describe('addresses', () => {
  it('are written with their parts and only the filters that are set', () => {
    expect(href({ to: '/communities/$communityId', params: { communityId: 'c-1/2' } })).toBe(
      '/communities/c-1%2F2',
    );
    expect(href({ to: '/communities', search: { q: '锦绣', state: undefined } })).toBe(
      '/communities?q=%E9%94%A6%E7%BB%A3',
    );
    expect(href({ to: '/communities', search: { q: '' } })).toBe('/communities');
  });

  it('give their parts back', () => {
    expect(paramsOf('/communities/$communityId', '/communities/c-1%2F2')).toEqual({ communityId: 'c-1/2' });
    expect(paramsOf('/communities/$communityId', '/communities/%E0%A4%A')).toEqual({
      communityId: '%E0%A4%A',
    });
    expect(paramsOf('/communities', '/communities/')).toEqual({});
  });

  it('belong to one page only', () => {
    expect(paramsOf('/communities', '/communities/c-1')).toBeNull();
    expect(paramsOf('/communities/$communityId', '/communities/c-1/more')).toBeNull();
  });
});
