import { describe, expect, it } from 'vitest';
import { blankDraft } from '@/features/bundles/composing';
import { blankQuote, quoteFrom } from './quoting';

const customer = { id: 'f-1', firmName: '锦绣商贸', communityId: 'c-1', gridPath: '/13/1' };
const say = {
  tariff: 'tariff',
  building: 'building',
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
      customer,
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

  it('says what is missing', () => {
    const fields = (typed: Partial<typeof blankQuote>, groups = false) =>
      quoteFrom({ ...blankQuote, ...typed }, blankDraft, customer, { ...say, groups }).found.map(
        (one) => one.field,
      );
    expect(fields({})).toEqual(['tariffId']);
    expect(fields({ withTariff: '' })).toEqual(['withTariff']);
    expect(fields({ withTariff: '', specialId: 's-1' }, true)).toEqual(['buildingId']);
    expect(fields({ tariffId: 't-1', lines: '0', validDays: '91' })).toEqual(['lines', 'validDays']);
  });
});
