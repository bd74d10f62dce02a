import { describe, expect, it } from 'vitest';
import { blankDraft } from '@/features/bundles/composing';
import { blankQuote, quoteFrom, type QuoteTarget } from './quoting';

const firm: QuoteTarget = {
  customer: { id: 'f-1', addressee: '锦绣商贸', firm: true },
  communityId: 'c-1',
  gridPath: '/13/1',
};
const say = {
  tariff: 'tariff',
  household: 'household',
  lines: 'lines',
  days: 'days',
  nothing: 'nothing',
  groups: false,
};

describe('a quote', () => {
  it('is made of a tariff, the bundle that was composed, and a special offer', () => {
    const { wanted, found } = quoteFrom(
      { ...blankQuote, tariffId: 't-1', lines: '2', withBundle: 'yes', specialId: 's-1' },
      { ...blankDraft, edition: 'ENHANCED', broadband: 'yes', tariffId: 't-2' },
      firm,
      say,
    );
    expect(found).toEqual([]);
    expect(wanted?.lines).toEqual([
      { kind: 'TARIFF', tariffId: 't-1', quantity: 2 },
      {
        kind: 'BUNDLE',
        minutes: 1200,
        edition: 'ENHANCED',
        plan: 'A',
        terminals: { fixed: 2, twoG: 0, threeG: 0 },
        packs: { shared: 0, nonShared: 0 },
        quantity: 1,
        broadbandTariffId: 't-2',
      },
      { kind: 'SPECIAL_OFFER', specialOfferId: 's-1' },
    ]);
    expect(wanted?.customer).toEqual({ id: 'f-1', addressee: '锦绣商贸', firm: true });
  });

  it('for a household names no person and, for the price of a group, its building (PR-08)', () => {
    const household: QuoteTarget = {
      ...firm,
      customer: { id: 'b-1-3-h2', firm: false },
      buildingId: 'b-1-3',
    };
    const typed = { ...blankQuote, withTariff: '', withBundle: 'yes', specialId: 's-1' };
    const { wanted } = quoteFrom(typed, null, household, { ...say, groups: true });
    expect(wanted?.customer).toEqual({ id: 'b-1-3-h2', firm: false });
    expect(wanted?.lines).toEqual([{ kind: 'SPECIAL_OFFER', specialOfferId: 's-1', buildingId: 'b-1-3' }]);
  });

  it('says what is missing', () => {
    const fields = (typed: Partial<typeof blankQuote>, target = firm) =>
      quoteFrom({ ...blankQuote, ...typed }, blankDraft, target, say).found.map((one) => one.field);
    expect(fields({})).toEqual(['tariffId']);
    expect(fields({ withTariff: '' })).toEqual(['withTariff']);
    expect(fields({ tariffId: 't-1' }, { ...firm, customer: null })).toEqual(['householdId']);
    expect(fields({ tariffId: 't-1', lines: '0', validDays: '91' })).toEqual(['lines', 'validDays']);
  });
});
