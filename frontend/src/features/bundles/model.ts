import {
  answer,
  fields,
  flag,
  listOf,
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

export const editions = ['BASE', 'ENHANCED'] as const;
export const plans = ['A', 'B'] as const;
export const services = [
  'CALLER_ID',
  'MESSAGING',
  'CALL_TRANSFER',
  'DIRECTORY',
  'ONE_NUMBER',
  'BUSINESS_ASSISTANT',
] as const;
export const clusters = ['OFFICE_BUILDING', 'SPECIALISED_MARKET', 'INDUSTRIAL_PARK', 'STREET_SHOP'] as const;
export const uses = ['OUR_BROADBAND', 'OUR_3G', 'FIXED_PHS_OR_2G', 'OTHERS_BROADBAND', 'OTHERS_3G'] as const;
export const wants = ['BROADBAND', 'THREE_G'] as const;
export const spends = ['LARGE_FIRM', 'LARGE_PERSONAL'] as const;
export const payers = ['FIRM', 'EMPLOYEES'] as const;
export const axes = ['EDITION', 'PLAN', 'TIER', 'SPEED', 'PACK'] as const;

/** As many of one kind as a bundle can name. */
export const mostTerminals = 1_000;

export const composition = answer<Schemas['Composition']>()({
  minutes: number,
  edition: oneOf(editions),
  plan: oneOf(plans),
  terminals: answer<Schemas['Terminals']>()({ fixed: number, twoG: number, threeG: number }),
  packs: answer<Schemas['Packs']>()({ shared: number, nonShared: number }),
  broadband: flag,
});
/** What a firm would get: tier, edition, plan, terminals and add-ons. */
export type Composition = Decoded<typeof composition>;

const service = oneOf(services);

export const tier = answer<Schemas['BundleViewsTierView']>()({
  minutes: number,
  quoted: flag,
  maxTerminals: maybe(number),
  minThreeG: maybe(number),
  prices: listOf(
    answer<Schemas['BundleViewsBundlePriceView']>()({
      edition: oneOf(editions),
      plan: oneOf(plans),
      monthlyFee: money,
      services: listOf(service),
    }),
  ),
});
export type Tier = Decoded<typeof tier>;

export const matrix = answer<Schemas['BundleViewsMatrixView']>()({
  id: text,
  version: number,
  scope: text,
  effectiveFrom: day,
  sharedPack: money,
  nonSharedPack: money,
  tiers: listOf(tier),
});
export type Matrix = Decoded<typeof matrix>;
export const matrices = fields({ items: listOf(matrix) });

/** The price table that took effect last. */
export function newest(all: readonly Matrix[]): Matrix | undefined {
  return [...all].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
}

export const priced = answer<Schemas['BundleViewsPricedView']>()({
  matrixId: text,
  matrixVersion: number,
  composition,
  monthlyFee: money,
  lines: listOf(
    answer<Schemas['BundleViewsPriceLineView']>()({
      code: text,
      text,
      quantity: number,
      unit: money,
      amount: money,
    }),
  ),
  excluded: listOf(answer<Schemas['BundleViewsExcludedView']>()({ code: text, text })),
  services: listOf(service),
});
export type Priced = Decoded<typeof priced>;

const vote = answer<Schemas['BundleViewsVoteView']>()({ ruleId: text, values: listOf(text), text });

const choice = answer<Schemas['BundleViewsChoiceView']>()({
  axis: oneOf(axes),
  value: maybe(text),
  wonBy: maybe(text),
  text,
  agreeing: listOf(vote),
  overruled: listOf(vote),
});
export type Choice = Decoded<typeof choice>;

export const recommendation = answer<Schemas['BundleViewsRecommendationView']>()({
  bundle: priced,
  broadbandSpeed: maybe(oneOf(['LOW', 'SUITABLE', 'HIGH'])),
  tablesUsed: listOf(text),
  disagreed: flag,
  choices: listOf(choice),
  services: withDefault(listOf(answer<Schemas['BundleViewsServiceView']>()({ service, included: flag })), []),
  adjustments: withDefault(
    listOf(answer<Schemas['BundleViewsAdjustmentView']>()({ code: text, ruleId: text, text })),
    [],
  ),
});
export type Recommendation = Decoded<typeof recommendation>;

/** What is known of a firm when a bundle is recommended; what is not known is left out. */
export type FirmProfile = Schemas['BundleRecommendationRequest'];
