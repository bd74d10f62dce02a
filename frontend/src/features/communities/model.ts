import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

/** CO-01: the three marketing states of a community. */
export const marketingStates = ['NOT_OPENED', 'ABOUT_TO_OPEN', 'OPENED'] as const;
export type MarketingState = (typeof marketingStates)[number];

/** CO-01: the four build states behind them. */
export const buildStates = ['NOT_COVERED', 'PLANNED', 'IN_BUILD', 'OPEN'] as const;

const coverageSources = ['CONSTRUCTION', 'RESOURCE_SYSTEM', 'BACK_OFFICE', 'FIELD'] as const;

/** Where a competitor offer was seen. */
export const offerSources = ['LEAFLET', 'SALES_TALK', 'CUSTOMER', 'WEBSITE', 'FIELD'] as const;
export type OfferSource = (typeof offerSources)[number];

export const tiers = ['FIRST', 'SECOND'] as const;

const coverage = answer<Schemas['CommunityViewCoverageView']>()({
  source: oneOf(coverageSources),
  listVersion: text,
  asOf: day,
  stale: flag,
});

const pastCoverage = answer<Schemas['CommunityViewCoverageFactView']>()({
  buildState: oneOf(buildStates),
  source: oneOf(coverageSources),
  listVersion: text,
  asOf: day,
  plannedOpening: maybe(day),
  inForce: flag,
});
export type PastCoverage = Decoded<typeof pastCoverage>;

export const community = answer<Schemas['Community']>()({
  id: text,
  code: text,
  name: text,
  address: maybe(text),
  kind: maybe(oneOf(['COMMERCIAL', 'EMPLOYER_COMPOUND'])),
  households: maybe(number),
  gridPath: text,
  gridName: maybe(text),
  buildState: oneOf(buildStates),
  marketingState: oneOf(marketingStates),
  plannedOpening: maybe(day),
  openedOn: maybe(day),
  coverage: maybe(coverage),
  coverageHistory: withDefault(listOf(pastCoverage), []),
  onNetFirms: number,
  surveyFiguresInvented: flag,
});
export type Community = Decoded<typeof community>;

export const competitor = answer<Schemas['Competitor']>()({
  id: text,
  name: text,
  tier: oneOf(tiers),
});
export type Competitor = Decoded<typeof competitor>;

export const competitorOffer = answer<Schemas['CompetitorOffer']>()({
  id: text,
  competitorName: text,
  tier: oneOf(tiers),
  speedMbps: number,
  monthlyFee: money,
  oneTimeFee: maybe(money),
  termMonths: maybe(number),
  prepaid: maybe(money),
  source: oneOf(offerSources),
  observedOn: day,
});
export type CompetitorOffer = Decoded<typeof competitorOffer>;
