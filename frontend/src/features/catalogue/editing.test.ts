import { describe, expect, it } from 'vitest';
import { blankPrice, editedPrices, keptPrices, writtenPrices } from './editing';
import type { Product } from './model';

const product: Product = {
  id: 'pr-1',
  name: '宽带',
  kind: 'BROADBAND',
  gridPath: '/13/1301',
  version: 1,
  prices: [
    {
      speedMbps: 2,
      monthlyFee: { amount: '80.00', currency: 'CNY' },
      termMonths: 12,
      prepaid: { amount: '960.00', currency: 'CNY' },
      installationFee: { amount: '300.00', currency: 'CNY' },
      validFrom: '2026-01-01',
      validUntil: null,
    },
  ],
};

describe('the prices of a product', () => {
  it('are sent as they were when nothing was typed', () => {
    const { written, wrong } = writtenPrices(editedPrices(product), 'BROADBAND');
    expect(wrong).toEqual([]);
    const { validUntil, ...open } = product.prices[0] ?? {};
    expect(validUntil).toBeNull();
    expect(written).toEqual([open]);
  });

  it('name every field that cannot be sent', () => {
    const typed = { ...blankPrice(), monthlyFee: '1.234', termMonths: '37', validFrom: '' };
    expect(writtenPrices([typed], 'BROADBAND').wrong.map((one) => one.field)).toEqual([
      'prices[0].speedMbps',
      'prices[0].monthlyFee',
      'prices[0].termMonths',
      'prices[0].validFrom',
    ]);
    expect(writtenPrices([typed], 'MOBILE').wrong.map((one) => one.name)).not.toContain('speedMbps');
  });

  it('survive in a draft', () => {
    const prices = editedPrices(product);
    expect(keptPrices(JSON.stringify(prices))).toEqual(prices);
    expect(keptPrices('{}')).toBeNull();
    expect(keptPrices('nonsense')).toBeNull();
  });
});
