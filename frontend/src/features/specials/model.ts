import { answer, fields, flag, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const specialStatuses = ['DESIGNED', 'VALIDATED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type SpecialStatus = (typeof specialStatuses)[number];

export const specialKinds = [
  'LAUNCH',
  'TIME_CAPPED',
  'TENANT_ENTRY',
  'GROUP_JOINING',
  'PROPERTY_OFFICE',
] as const;
export type SpecialKind = (typeof specialKinds)[number];

/** PR-05 to PR-09: what an offer grants; each kind has some of the values. */
export const terms = fields({
  kind: oneOf(specialKinds),
  firstN: maybe(number),
  monthlyFee: maybe(money),
  installationFee: maybe(money),
  speedMbps: maybe(number),
  hours: maybe(number),
  overagePerHour: maybe(money),
  months: maybe(number),
  prepaid: maybe(money),
  least: maybe(number),
  most: maybe(number),
  waived: maybe(money),
  offices: maybe(number),
  discountPercent: maybe(number),
  reason: maybe(text),
});
export type Terms = Decoded<typeof terms>;

const sign = answer<Schemas['SpecialOfferViewSignView']>()({ by: text, at: moment, comment: maybe(text) });
export type Sign = Decoded<typeof sign>;

export const special = answer<Schemas['SpecialOfferView']>()({
  id: text,
  name: text,
  communityId: text,
  communityName: text,
  status: oneOf(specialStatuses),
  sellable: flag,
  startsOn: day,
  endsOn: day,
  terms,
  base: answer<Schemas['SpecialOfferViewBaseView']>()({
    tariffId: text,
    speedMbps: number,
    monthlyFee: money,
    termMonths: number,
    prepaid: money,
    installationFee: money,
  }),
  charges: answer<Schemas['SpecialOfferViewChargesView']>()({
    speedMbps: number,
    monthlyFee: money,
    months: number,
    prepaid: money,
    oneTimeFee: money,
  }),
  taken: maybe(number),
  left: maybe(number),
  designedBy: text,
  validation: maybe(sign),
  ruling: maybe(sign),
  ending: maybe(sign),
});
export type Special = Decoded<typeof special>;
