import { isObject } from '@/shared/api/decode';
import { whole } from '@/shared/form/checks';
import { today } from '@/shared/format/date';
import { yuan } from '@/shared/format/money';
import type { Side } from '@/shared/ui/Sides';
import type { ProductBody } from './api/saveProduct';
import type { Product, ProductKind } from './model';

/** A list price as it is typed: texts only. */
export const priceNames = [
  'speedMbps',
  'monthlyFee',
  'termMonths',
  'prepaid',
  'installationFee',
  'validFrom',
  'validUntil',
] as const;
export type PriceName = (typeof priceNames)[number];
export type EditedPrice = Record<PriceName, string>;

export function blankPrice(): EditedPrice {
  return {
    speedMbps: '',
    monthlyFee: '',
    termMonths: '12',
    prepaid: '0',
    installationFee: '0',
    validFrom: today(),
    validUntil: '',
  };
}

export function editedPrices(product: Product | null): EditedPrice[] {
  if (product === null) return [blankPrice()];
  return product.prices.map((price) => ({
    speedMbps: price.speedMbps?.toString() ?? '',
    monthlyFee: price.monthlyFee.amount,
    termMonths: String(price.termMonths),
    prepaid: price.prepaid.amount,
    installationFee: price.installationFee.amount,
    validFrom: price.validFrom,
    validUntil: price.validUntil ?? '',
  }));
}

/** The prices of a draft; null when it holds none that this page knows. */
export function keptPrices(text: string): EditedPrice[] | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (!Array.isArray(kept)) return null;
    return kept.filter(isObject).map((one) => {
      const price = blankPrice();
      for (const name of priceNames) {
        const value = one[name];
        if (typeof value === 'string') price[name] = value;
      }
      return price;
    });
  } catch {
    return null;
  }
}

type WrittenPrice = ProductBody['prices'][number];

/** Which fields cannot be sent as they are, by their path in the request. */
export function writtenPrices(
  prices: readonly EditedPrice[],
  kind: ProductKind,
): { written: WrittenPrice[]; wrong: { field: string; name: PriceName }[] } {
  const wrong: { field: string; name: PriceName }[] = [];
  const written = prices.map((price, index): WrittenPrice | null => {
    const before = wrong.length;
    function check<T>(name: PriceName, value: T | null): T | null {
      if (value === null) wrong.push({ field: `prices[${index}].${name}`, name });
      return value;
    }
    const speed = kind === 'BROADBAND' ? check('speedMbps', whole(price.speedMbps, 1, 100_000)) : undefined;
    const monthlyFee = check('monthlyFee', yuan(price.monthlyFee));
    const termMonths = check('termMonths', whole(price.termMonths, 1, 36));
    const prepaid = check('prepaid', yuan(price.prepaid));
    const installationFee = check('installationFee', yuan(price.installationFee));
    const validFrom = check('validFrom', price.validFrom === '' ? null : price.validFrom);
    if (wrong.length > before || !monthlyFee || !prepaid || !installationFee || !validFrom) return null;
    return {
      ...(speed != null && { speedMbps: speed }),
      monthlyFee,
      termMonths: termMonths ?? 1,
      prepaid,
      installationFee,
      validFrom,
      ...(price.validUntil !== '' && { validUntil: price.validUntil }),
    };
  });
  return { written: written.filter((one) => one !== null), wrong };
}

/** What puts a product back as it is; null where it has a price this page cannot write. */
export function productBack(product: Product): ProductBody | null {
  const { name, kind, gridPath } = product;
  const { written, wrong } = writtenPrices(editedPrices(product), kind);
  return wrong.length > 0 ? null : { name, kind, gridPath, prices: written };
}

/** Prices as typed beside those that stand, one by one. */
export function sidesOfPrices(
  mine: readonly EditedPrice[],
  theirs: readonly EditedPrice[],
  label: (number: number) => string,
): Side[] {
  const line = (price: EditedPrice | undefined) =>
    price
      ? priceNames
          .map((name) => price[name].trim())
          .filter(Boolean)
          .join(' / ')
      : null;
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, at) => ({
    field: `prices[${at}]`,
    label: label(at + 1),
    mine: line(mine[at]),
    theirs: line(theirs[at]),
  }));
}
