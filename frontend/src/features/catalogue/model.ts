import {
  answer,
  flag,
  listOf,
  mapOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { day } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const productKinds = ['BROADBAND', 'MOBILE', 'FIXED_LINE', 'OTHER'] as const;
export type ProductKind = (typeof productKinds)[number];

const listPrice = answer<Schemas['ProductViewListPriceView']>()({
  speedMbps: maybe(number),
  monthlyFee: money,
  termMonths: number,
  prepaid: money,
  installationFee: money,
  validFrom: day,
  validUntil: maybe(day),
});
export type ListPrice = Decoded<typeof listPrice>;

/** One of our own products with its list prices at one place. */
export const product = answer<Schemas['ProductView']>()({
  id: text,
  name: text,
  kind: oneOf(productKinds),
  gridPath: text,
  prices: listOf(listPrice),
  version: number,
});
export type Product = Decoded<typeof product>;

const line = answer<Schemas['MarketViewArithmeticView']>()({
  ruleId: text,
  code: text,
  params: withDefault(mapOf(text), {}),
});
export type Line = Decoded<typeof line>;

const offer = answer<Schemas['MarketViewMarketOfferView']>()({
  offerId: text,
  competitorName: text,
  tier: oneOf(['FIRST', 'SECOND']),
  speedMbps: number,
  monthlyFee: money,
  oneTimeFee: maybe(money),
  termMonths: maybe(number),
  prepaid: maybe(money),
  observedOn: day,
  source: oneOf(['LEAFLET', 'SALES_TALK', 'CUSTOMER', 'WEBSITE', 'FIELD']),
  stale: flag,
  stepMbps: maybe(number),
  exact: flag,
  monthlyEquivalent: money,
  arithmetic: listOf(line),
});
export type Offer = Decoded<typeof offer>;

/** What competitors ask in one community, made comparable (PR-21). */
export const market = answer<Schemas['MarketView']>()({
  communityId: text,
  communityName: text,
  offers: listOf(offer),
});
export type Market = Decoded<typeof market>;
