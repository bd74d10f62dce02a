import { answer, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

/** Where proposals and special offers can stand (PR-10). */
const proposalStatuses = [
  'PENDING_APPROVAL',
  'CONFLICT',
  'SURVEY_NEEDED',
  'APPROVED',
  'REJECTED',
  'SUPERSEDED',
] as const;
const specialStatuses = ['DESIGNED', 'VALIDATED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;

/** How our price stands to the competitor's. */
export const versuses = ['CHEAPER', 'EQUAL', 'DEARER'] as const;
export const tiers = ['FIRST', 'SECOND'] as const;

const compared = answer<Schemas['PriceFiguresPriceCompared']>()({
  competitorId: maybe(text),
  competitorName: maybe(text),
  tier: oneOf(tiers),
  tariffs: number,
  cheaper: number,
  equal: number,
  dearer: number,
  ours: money,
  theirs: money,
  difference: money,
  differencePercent: number,
});
export type Compared = Decoded<typeof compared>;

const byRule = answer<Schemas['PriceFiguresProposalsByRule']>()({ ruleId: text, number });

export const priceFigures = answer<Schemas['PriceFigures']>()({
  gridPath: text,
  from: text,
  to: text,
  competitors: listOf(compared),
  tiers: listOf(compared),
  margins: answer<Schemas['PriceFiguresPriceMargins']>()({
    tariffs: number,
    averagePerUser: maybe(money),
    mostPerUser: maybe(money),
  }),
  proposals: listOf(
    answer<Schemas['PriceFiguresProposalsByStatus']>()({ status: oneOf(proposalStatuses), number }),
  ),
  rules: listOf(byRule),
  bound: listOf(byRule),
  decisions: answer<Schemas['PriceFiguresPriceDecisions']>()({
    approved: number,
    rejected: number,
    averageHours: maybe(number),
  }),
  specialOffers: listOf(
    answer<Schemas['PriceFiguresSpecialOffersByStatus']>()({ status: oneOf(specialStatuses), number }),
  ),
});
export type PriceFigures = Decoded<typeof priceFigures>;

export const priceStanding = answer<Schemas['PriceStandingRow']>()({
  tariffId: text,
  proposalId: text,
  communityName: text,
  speedMbps: number,
  monthlyFee: money,
  competitorName: text,
  tier: oneOf(tiers),
  theirSpeedMbps: number,
  theirMonthlyFee: money,
  versus: oneOf(versuses),
  difference: money,
  differencePercent: number,
  ruleId: text,
  approvedAt: moment,
});
export type PriceStanding = Decoded<typeof priceStanding>;
