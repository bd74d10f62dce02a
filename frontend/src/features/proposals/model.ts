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
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

/** Where a proposal stands (PR-10, PR-21, PR-22). */
export const proposalStatuses = [
  'PENDING_APPROVAL',
  'APPROVED',
  'REJECTED',
  'CONFLICT',
  'SURVEY_NEEDED',
  'SUPERSEDED',
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

const offer = answer<Schemas['ProposalViewOfferView']>()({
  offerId: text,
  competitorName: text,
  tier: oneOf(['FIRST', 'SECOND']),
  speedMbps: number,
  monthlyFee: money,
  observedOn: day,
  source: oneOf(['LEAFLET', 'SALES_TALK', 'CUSTOMER', 'WEBSITE', 'FIELD']),
});

const terms = answer<Schemas['ProposalViewTermsView']>()({
  speedMbps: number,
  monthlyFee: money,
  termMonths: number,
  installationFee: maybe(money),
});

const step = answer<Schemas['ProposalViewStepView']>()({
  ruleId: text,
  code: text,
  params: withDefault(mapOf(text), {}),
});
export type Step = Decoded<typeof step>;

const guard = answer<Schemas['ProposalViewGuardView']>()({
  ruleId: text,
  side: oneOf(['AT_LEAST', 'AT_MOST', 'MULTIPLE_OF']),
  limit: money,
  holds: flag,
  binding: flag,
});
export type Guard = Decoded<typeof guard>;

const economics = answer<Schemas['ProposalViewEconomicsView']>()({
  marginGivenUpPerUser: money,
  growthNeededPercent: maybe(number),
  assumptions: withDefault(listOf(step), []),
});
export type Economics = Decoded<typeof economics>;

const alternative = answer<Schemas['ProposalViewAlternativeView']>()({
  ruleId: text,
  offerId: text,
  monthlyFee: money,
  lostBecause: listOf(step),
});
export type Alternative = Decoded<typeof alternative>;

const comparable = answer<Schemas['ProposalViewComparableView']>()({
  offerId: text,
  stepMbps: maybe(number),
  exact: flag,
  monthlyEquivalent: money,
  arithmetic: listOf(step),
});
export type Comparable = Decoded<typeof comparable>;

const comment = answer<Schemas['ProposalViewCommentView']>()({ at: moment, text });

const explanation = answer<Schemas['ProposalViewExplanationView']>()({
  ruleId: text,
  ruleSetVersion: number,
  steps: listOf(step),
  guards: listOf(guard),
  offers: withDefault(listOf(offer), []),
  economics: maybe(economics),
});
export type Explanation = Decoded<typeof explanation>;

export const proposal = answer<Schemas['ProposalView']>()({
  id: text,
  communityId: text,
  communityName: text,
  status: oneOf(proposalStatuses),
  offer: maybe(offer),
  tariff: maybe(terms),
  explanation,
  alternatives: withDefault(listOf(alternative), []),
  comparables: withDefault(listOf(comparable), []),
  monthlyEquivalent: maybe(money),
  comments: withDefault(listOf(comment), []),
  decidedBy: maybe(text),
  decidedAt: maybe(moment),
  comment: maybe(text),
});
export type Proposal = Decoded<typeof proposal>;
