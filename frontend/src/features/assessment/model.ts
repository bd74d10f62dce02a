import { answer, listOf, maybe, number, oneOf, text, withDefault, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { day } from '@/shared/format/date';
import { decimal } from '@/shared/format/money';

type Schemas = components['schemas'];

/** CO-22: what an assessment rests on. */
export const inputNames = [
  'OWNER_OCCUPIED',
  'OCCUPANCY',
  'RESIDENT_MIX',
  'HANDOVER',
  'ESTATE_CLASS',
  'USE',
  'ENTRY_THRESHOLD',
  'HOUSEHOLDS',
  'BLOCKER',
  'COMPUTERS',
  'AGED_16_TO_50',
  'FORUM',
  'OUR_HOUSEHOLDS',
  'COMPETITOR_USERS',
  'COMPETITOR_OPENED',
  'COMPETITOR_FEE',
  'CONTRACT_ENDS',
] as const;
export type InputName = (typeof inputNames)[number];

/** CO-22: where a community stands, the first to be worked first. */
export const quadrants = ['IMPORTANT_URGENT', 'IMPORTANT', 'URGENT', 'NEITHER'] as const;
export type Quadrant = (typeof quadrants)[number];

/** CO-20: exactly three indicators. */
export const indicators = ['RESIDENT_MIX', 'ENTRY_THRESHOLD', 'HOUSEHOLDS'] as const;

const range = answer<Schemas['AssessmentViewsRangeView']>()({ low: decimal, high: decimal });
export type Range = Decoded<typeof range>;

const input = answer<Schemas['AssessmentViewsInputView']>()({
  input: oneOf(inputNames),
  value: maybe(text),
  asOf: maybe(day),
});
export type Input = Decoded<typeof input>;

const contribution = answer<Schemas['AssessmentViewsContributionView']>()({
  indicator: oneOf(indicators),
  input: oneOf(inputNames),
  value: maybe(text),
  asOf: maybe(day),
  weight: decimal,
  points: maybe(number),
  adds: range,
});
export type Contribution = Decoded<typeof contribution>;

const policy = answer<Schemas['AssessmentViewsPolicyView']>()({
  residents: number,
  threshold: number,
  households: number,
  importantAt: number,
  urgentAt: number,
  fullCapacity: number,
});
export type Policy = Decoded<typeof policy>;

export const assessment = answer<Schemas['Assessment']>()({
  communityId: text,
  communityName: text,
  gridPath: text,
  quadrant: oneOf(quadrants),
  value: range,
  importance: range,
  capacity: answer<Schemas['AssessmentViewsCapacityView']>()({
    low: maybe(number),
    expected: maybe(number),
    high: maybe(number),
    used: withDefault(listOf(input), []),
    missing: withDefault(listOf(oneOf(inputNames)), []),
  }),
  urgency: answer<Schemas['AssessmentViewsUrgencyView']>()({
    points: range,
    endingWithin3Months: number,
    endingWithin6Months: number,
    endingWithin12Months: number,
    endUnknown: maybe(number),
  }),
  contributions: withDefault(listOf(contribution), []),
  missing: withDefault(listOf(oneOf(inputNames)), []),
  policy,
  policyVersion: number,
  assessedOn: day,
});
export type Assessment = Decoded<typeof assessment>;

export const comparison = answer<Schemas['AssessmentComparison']>()({
  communities: listOf(assessment),
  inputs: listOf(
    answer<Schemas['AssessmentViewsComparisonLine']>()({
      input: oneOf(inputNames),
      values: listOf(input),
    }),
  ),
});
export type Comparison = Decoded<typeof comparison>;

export const workOrderRow = answer<Schemas['AssessmentViewsWorkOrderRow']>()({
  communityId: text,
  communityName: text,
  quadrant: oneOf(quadrants),
  importanceLow: decimal,
  importanceHigh: decimal,
  urgencyLow: decimal,
  urgencyHigh: decimal,
  capacityLow: maybe(number),
  capacityExpected: maybe(number),
  capacityHigh: maybe(number),
  missing: number,
});
export type WorkOrderRow = Decoded<typeof workOrderRow>;

export const cityPolicy = answer<Schemas['CityPolicy']>()({
  cityId: text,
  policy,
  policyVersion: number,
});
export type CityPolicy = Decoded<typeof cityPolicy>;

export const whatIfOutcome = answer<Schemas['WhatIfOutcome']>()({
  communities: listOf(
    answer<Schemas['WhatIfLine']>()({
      communityId: text,
      communityName: text,
      place: number,
      placeNow: number,
      importance: decimal,
      importanceNow: decimal,
      quadrant: oneOf(quadrants),
      quadrantNow: oneOf(quadrants),
    }),
  ),
});
export type WhatIfLine = Decoded<typeof whatIfOutcome>['communities'][number];

export const products = [
  'TIME_CAPPED_BROADBAND',
  'MONTHLY_BROADBAND',
  'MOBILE',
  'FIXED_LINE',
  'SECURITY_SUITE',
  'VIDEO_PHONE',
  'NETWORK_FAX',
] as const;
const segments = ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7'] as const;

export const needs = answer<Schemas['Needs']>()({
  asOf: maybe(day),
  occupied: maybe(number),
  missing: withDefault(listOf(text), []),
  segments: withDefault(
    listOf(
      answer<Schemas['NeedsApiSegmentView']>()({
        segment: oneOf(segments),
        percent: number,
        households: maybe(number),
        products: listOf(oneOf(products)),
      }),
    ),
    [],
  ),
  products: withDefault(
    listOf(
      answer<Schemas['NeedsApiProductView']>()({
        product: oneOf(products),
        percent: number,
        households: maybe(number),
      }),
    ),
    [],
  ),
});
export type Needs = Decoded<typeof needs>;
