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
  type Decoder,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const showStatuses = ['PLANNED', 'CONFIRMED', 'HELD', 'CANCELLED'] as const;
export type ShowStatus = (typeof showStatuses)[number];

/** CP-30: the busiest or unavoidable spots; the car entrance only beside one of the others. */
export const spotKinds = ['GATE', 'ATRIUM', 'PROPERTY_OFFICE', 'JOINED_EVENING', 'CAR_ENTRANCE'] as const;
export type SpotKind = (typeof spotKinds)[number];

export const kitKinds = [
  'SHADE_AND_RAIN_COVER',
  'BANNER',
  'TABLES_AND_CHAIRS',
  'LIGHTING',
  'GIFTS',
  'LEAFLETS',
  'CAR_ENTRANCE_LEAFLETS',
] as const;
export type KitKind = (typeof kitKinds)[number];

export const crewRoles = ['LEAD', 'PROMOTER', 'TECHNICIAN', 'DRAW_HOST'] as const;
export type CrewRole = (typeof crewRoles)[number];

const kitItem = answer<Schemas['KitItem']>()({ kind: oneOf(kitKinds), assetId: maybe(text), ready: flag });

const crew = answer<Schemas['RoadshowCrew']>()({
  staffId: text,
  name: maybe(text),
  role: oneOf(crewRoles),
});

const plan = answer<Schemas['RoadshowViewPlanView']>()({
  spotKind: oneOf(spotKinds),
  spot: text,
  spotReason: text,
  separatedEntrances: flag,
  day,
  from: text,
  until: text,
  kit: withDefault(listOf(kitItem), []),
  staff: withDefault(listOf(crew), []),
  agreement: maybe(text),
  permit: maybe(text),
  rainPlan: maybe(text),
  weatherNote: maybe(text),
});
export type ShowPlan = Decoded<typeof plan>;

const result = answer<Schemas['RoadshowViewResultView']>()({
  attendance: number,
  leads: number,
  orders: number,
  cost: money,
  costPerLead: maybe(money),
  costPerOrder: maybe(money),
  note: maybe(text),
});
export type ShowResult = Decoded<typeof result>;

export const roadshow = answer<Schemas['RoadshowView']>()({
  id: text,
  communityId: text,
  communityName: text,
  gridPath: text,
  status: oneOf(showStatuses),
  plan,
  requiredKit: withDefault(listOf(oneOf(kitKinds)), []),
  missingKit: withDefault(listOf(oneOf(kitKinds)), []),
  result: maybe(result),
  reason: maybe(text),
  version: number,
});
export type Roadshow = Decoded<typeof roadshow>;

/** Hours and minutes, with or without seconds. */
const clock: Decoder<string> = (value, path) => text(value, path).slice(0, 5);

export const suggestion = answer<Schemas['TimeSuggestion']>()({
  day,
  from: clock,
  until: clock,
  why: oneOf(['FREE_DAY', 'EVENING_STROLL']),
  lighting: flag,
});
export type Suggestion = Decoded<typeof suggestion>;

const campaignTouch = answer<Schemas['OrderAttributionCampaignTouch']>()({
  campaignId: text,
  leadId: text,
  source: text,
  at: moment,
});

/** CP-42: an order with the campaign that met the customer first, and last. */
export const attributedOrder = answer<Schemas['AttributionOrderView']>()({
  orderId: text,
  communityId: text,
  monthlyFee: money,
  signedAt: moment,
  firstTouch: maybe(campaignTouch),
  lastTouch: maybe(campaignTouch),
});
export type AttributedOrder = Decoded<typeof attributedOrder>;
