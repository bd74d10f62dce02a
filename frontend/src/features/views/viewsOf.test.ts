import { describe, expect, it } from 'vitest';
import { isSame, type PageFilter, type ViewedList } from './model';
import { viewsOfCommunities } from './viewsOfCommunities';
import { viewsOfCustomers } from './viewsOfCustomers';

describe('a view and the page', () => {
  it('mean the same filter', () => {
    const there = <F extends PageFilter>(list: ViewedList<F>, filters: F[]) => {
      for (const filter of filters) {
        const { filter: kept, sort } = list.keptOf(filter);
        const back = list.filterOf({ filter: kept ?? {}, sort: sort ?? null });
        expect(back && isSame(back, filter)).toBe(true);
      }
    };
    there(viewsOfCustomers, [
      {},
      { stage: 'ORDERED' },
      { whose: 'mine' },
      { whose: 'pool', sort: '-createdAt', stage: 'TARGET' },
    ]);
    there(viewsOfCommunities, [
      {},
      { state: 'OPENED' },
      { build: 'PLANNED', sort: 'code' },
      { state: 'NOT_OPENED', build: 'NOT_COVERED', sort: '-households' },
    ]);
  });

  it('do not when the view knows more than the page can show', () => {
    const customers = viewsOfCustomers.filterOf;
    expect(customers({ filter: { tag: '老客户' }, sort: null })).toBeNull();
    expect(customers({ filter: { stage: 'TARGET,LISTED' }, sort: null })).toBeNull();
    expect(customers({ filter: { holderId: 'u-other' }, sort: null })).toBeNull();
    expect(customers({ filter: {}, sort: 'firmName' })).toBeNull();
    const communities = viewsOfCommunities.filterOf;
    expect(communities({ filter: { 'households.gte': '500' }, sort: null })).toBeNull();
    expect(communities({ filter: { buildState: 'PLANNED,IN_BUILD' }, sort: null })).toBeNull();
    expect(communities({ filter: {}, sort: '-name' })).toBeNull();
  });
});
