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

/** Most households of one community. */
export const mostHouseholds = 200_000;

/** CO-12: the kinds of community. */
export const communityKinds = ['COMMERCIAL', 'EMPLOYER_COMPOUND'] as const;

/** CO-01: the three marketing states of a community. */
export const marketingStates = ['NOT_OPENED', 'ABOUT_TO_OPEN', 'OPENED'] as const;
export type MarketingState = (typeof marketingStates)[number];

/** CO-01: the four build states behind them. */
export const buildStates = ['NOT_COVERED', 'PLANNED', 'IN_BUILD', 'OPEN'] as const;

export const coverageSources = ['CONSTRUCTION', 'RESOURCE_SYSTEM', 'BACK_OFFICE', 'FIELD'] as const;

/** Where a competitor offer was seen. */
export const offerSources = ['LEAFLET', 'SALES_TALK', 'CUSTOMER', 'WEBSITE', 'FIELD'] as const;
export type OfferSource = (typeof offerSources)[number];

export const tiers = ['FIRST', 'SECOND'] as const;

export type CoverageSource = (typeof coverageSources)[number];

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
  kind: maybe(oneOf(communityKinds)),
  households: maybe(number),
  gridPath: text,
  gridName: maybe(text),
  location: maybe(answer<Schemas['CommunityViewLocationView']>()({ longitude: number, latitude: number })),
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

/** CO-03: the road every community goes, in its order. */
export const roadSteps = [
  'LEARN_COVERED_AREA',
  'FIND_MOST_VALUABLE',
  'SIGN_PROPERTY_COMPANY',
  'UPDATE_OPENING_LIST',
  'SURVEY',
  'ANALYSE',
  'CHOOSE_PLAN',
  'APPLY_FOR_MATERIALS',
  'FIRST_SALES',
  'COLLECT_CUSTOMER_DATA',
  'SUMMARISE',
  'SEGMENT_AND_EXPAND',
  'MEET_TARGETS',
  'DAILY_RETENTION',
  'LEARN_NEW_SERVICES',
  'STACK_NEW_SERVICES',
  'FOLLOW_NEW_PROJECTS',
] as const;
export type RoadStep = (typeof roadSteps)[number];

export const roadMap = answer<Schemas['RoadMap']>()({
  position: oneOf(roadSteps),
  steps: listOf(
    answer<Schemas['RoadMapApiRoadStepView']>()({
      step: oneOf(roadSteps),
      status: oneOf(['DONE', 'CURRENT', 'AHEAD']),
      goesOn: flag,
    }),
  ),
});
export type RoadMap = Decoded<typeof roadMap>;

export const changes = ['NEW', 'MOVED', 'GONE'] as const;

/** CO-02: what changed between two versions of one source's list. */
export const listComparison = answer<Schemas['CoverageListComparison']>()({
  added: number,
  moved: number,
  gone: number,
  items: withDefault(
    listOf(
      answer<Schemas['CoverageListsApiChangeView']>()({
        communityId: text,
        communityName: maybe(text),
        change: oneOf(changes),
        stateBefore: maybe(oneOf(buildStates)),
        stateAfter: maybe(oneOf(buildStates)),
        openingBefore: maybe(day),
        openingAfter: maybe(day),
      }),
    ),
    [],
  ),
});
export type ListComparison = Decoded<typeof listComparison>;
