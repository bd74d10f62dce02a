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
import type { components } from '@/shared/api/generated/community';
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CO-11: what a survey file may lack. */
export const missingItems = [
  'ADDRESS',
  'KIND',
  'HOUSEHOLDS',
  'HANDOVER',
  'OCCUPANCY',
  'PROPERTY',
  'RESIDENTS',
  'COMPETITORS',
  'PRICES',
  'STAFF',
  'CUSTOMERS',
] as const;
export type MissingItem = (typeof missingItems)[number];

export const thresholds = ['NONE', 'LOW', 'MEDIUM', 'HIGH'] as const;
export const estateClasses = ['BASIC', 'MIDDLE', 'UPSCALE'] as const;
export const forums = ['NONE', 'QUIET', 'LIVELY'] as const;

/** SG-1 to SG-7: the classes of residents. */
export const segments = ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7'] as const;
export type Segment = (typeof segments)[number];

/** CO-13: what is counted in the field. */
export const sampleKinds = ['LIT_WINDOWS', 'WORKWEAR'] as const;
export type SampleKind = (typeof sampleKinds)[number];

const facts = answer<Schemas['SurveyViewFactsView']>()({
  handoverOn: maybe(day),
  entryThreshold: maybe(oneOf(thresholds)),
  estateClass: maybe(oneOf(estateClasses)),
  mixedUse: maybe(flag),
  besideShopping: maybe(flag),
  propertyCompanyId: maybe(text),
  managingDepartment: maybe(text),
  blocker: maybe(oneOf(['LEASED_LINE'])),
  statedOccupancy: maybe(number),
  statedOwnerOccupied: maybe(number),
  computers: maybe(number),
  aged16To50: maybe(number),
  forum: maybe(oneOf(forums)),
  ourHouseholds: maybe(number),
  competitorFree: maybe(flag),
});
export type Facts = Decoded<typeof facts>;

const rate = answer<Schemas['SurveyViewRateView']>()({ percent: number, asOf: day, samples: number });
export type Rate = Decoded<typeof rate>;

const sample = answer<Schemas['SurveyViewSampleView']>()({
  at: moment,
  part: number,
  whole: number,
  counts: flag,
});
export type Sample = Decoded<typeof sample>;

const staff = answer<Schemas['SurveyViewStaffView']>()({ name: text, duty: maybe(text), phone: maybe(text) });

const presence = answer<Schemas['SurveyViewPresenceView']>()({
  competitorId: text,
  asOf: day,
  openedOn: maybe(day),
  customers: maybe(number),
  noStaff: flag,
  staff: withDefault(listOf(staff), []),
});
export type Presence = Decoded<typeof presence>;

const missing = answer<Schemas['SurveyViewMissingView']>()({
  item: oneOf(missingItems),
  competitorId: maybe(text),
});
export type Missing = Decoded<typeof missing>;

export const survey = answer<Schemas['Survey']>()({
  communityId: text,
  communityName: text,
  gridPath: text,
  completeness: answer<Schemas['SurveyViewCompletenessView']>()({
    complete: flag,
    percent: number,
    missing: withDefault(listOf(missing), []),
  }),
  salesMayStart: flag,
  waiver: maybe(answer<Schemas['SurveyViewWaiverView']>()({ reason: text, at: moment })),
  facts,
  factsAsOf: withDefault(mapOf(day), {}),
  occupancy: maybe(rate),
  ownerOccupied: maybe(rate),
  residents: maybe(answer<Schemas['SurveyViewResidentsView']>()({ asOf: day, shares: mapOf(number) })),
  occupancySamples: withDefault(listOf(sample), []),
  workwearSamples: withDefault(listOf(sample), []),
  competitors: withDefault(listOf(presence), []),
});
export type Survey = Decoded<typeof survey>;

export const surveyRow = answer<Schemas['SurveysApiSurveyRow']>()({
  communityId: text,
  communityName: text,
  percent: number,
  complete: flag,
  waived: flag,
  salesMayStart: flag,
  missing: withDefault(listOf(text), []),
});
export type SurveyRow = Decoded<typeof surveyRow>;

export const revealedStaff = answer<Schemas['RevealedStaff']>()({
  staff: withDefault(
    listOf(
      answer<Schemas['RevealedStaffPerson']>()({
        competitorId: text,
        name: text,
        duty: maybe(text),
        phone: maybe(text),
      }),
    ),
    [],
  ),
});
export type RevealedPerson = Decoded<typeof revealedStaff>['staff'][number];
