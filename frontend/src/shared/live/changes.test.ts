import { describe, expect, it } from 'vitest';
import { changesOf, concerns, isFollowed } from './changes';

const customer = (...ids: string[]) => [{ of: 'funnel/customers', ids }];

describe('what is old after a change', () => {
  it('is every list of the records', () => {
    expect(concerns(['customers', 'list', {}, 50], customer('c-1'), '/customers')).toBe(true);
    expect(concerns(['proposals', 'list', {}, 50], customer('c-1'), '/customers')).toBe(false);
  });

  it('is the record whose page is open only when that one changed', () => {
    expect(concerns(['customers', 'c-1', 'timeline'], customer('c-1'), '/customers/c-1')).toBe(true);
    expect(concerns(['customers', 'c-2', 'timeline'], customer('c-1'), '/customers/c-2')).toBe(false);
  });

  it('is every record when there are too many to name', () => {
    expect(concerns(['customers', 'c-2'], [{ of: 'funnel/customers', ids: null }], '/customers/c-2')).toBe(
      true,
    );
  });

  it('is the page on which something else is shown', () => {
    expect(
      concerns(['communities', 'c-9', 'offers'], [{ of: 'community/competitorOffers', ids: ['o-1'] }], '/x'),
    ).toBe(true);
    expect(concerns(['today', 'lapsing', 'u-1'], customer('c-1'), '/')).toBe(true);
  });

  it('is nothing when a collection is unknown', () => {
    expect(concerns(['customers', 'list'], [{ of: 'funnel/leases', ids: null }], '/customers')).toBe(false);
  });

  it('is everything that is followed after a while without news', () => {
    expect(isFollowed(['customers', 'list'])).toBe(true);
    expect(isFollowed(['today', 'plans'])).toBe(true);
    expect(isFollowed(['session'])).toBe(false);
  });

  it('comes without ids when it may be anywhere', () => {
    expect(changesOf({ changes: [{ of: 'community/competitors' }] }, '').changes).toEqual([
      { of: 'community/competitors', ids: null },
    ]);
  });
});
