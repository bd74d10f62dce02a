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
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';
import { ruleKinds } from './rules';

type Schemas = components['schemas'];

export const versionStatuses = ['DRAFT', 'SIMULATED', 'APPROVED', 'IN_FORCE', 'RETIRED'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** One rule: what it is, and those of its values that its kind has. */
export const rule = fields({
  kind: oneOf(ruleKinds),
  id: text,
  against: maybe(oneOf(['FIRST', 'SECOND'])),
  reach: maybe(oneOf(['LOWEST_STEP', 'HIGHER_STEPS', 'ANY_STEP'])),
  by: maybe(money),
  least: maybe(money),
  most: maybe(money),
  preferred: maybe(money),
  below: maybe(money),
  above: maybe(money),
  step: maybe(money),
  stepsMore: maybe(number),
  firstUsers: maybe(number),
  days: maybe(number),
});
export type Rule = Decoded<typeof rule>;

const document = answer<Schemas['RuleSetDocument']>()({
  id: text,
  version: number,
  scope: text,
  effectiveFrom: day,
  speedLadderMbps: listOf(number),
  staleAfterDays: number,
  terms: answer<Schemas['RuleSetBodyTerms']>()({ months: number, installationFee: money }),
  cost: answer<Schemas['RuleSetBodyCost']>()({ variableCostShare: number }),
  approval: answer<Schemas['RuleSetBodyApproval']>()({ branchMost: money }),
  rules: listOf(rule),
});
export type RuleSetDocument = Decoded<typeof document>;

export const simulation = answer<Schemas['Simulation']>()({
  at: moment,
  comparedWith: maybe(text),
  from: day,
  to: day,
  communities: number,
  decisions: number,
  unchanged: number,
  cheaper: number,
  dearer: number,
  gained: number,
  lost: number,
  usersPerTariff: number,
  monthlyRevenue: money,
  monthlyRevenueDifference: money,
  growthNeededPercent: maybe(number),
});
export type Simulation = Decoded<typeof simulation>;

export const ruleSet = answer<Schemas['RuleSetView']>()({
  id: text,
  status: oneOf(versionStatuses),
  inForce: flag,
  basedOn: maybe(text),
  authors: withDefault(listOf(text), []),
  ruleSet: document,
  simulation: maybe(simulation),
  approval: maybe(
    answer<Schemas['RuleSetVersionApproval']>()({ at: moment, by: text, comment: maybe(text) }),
  ),
  retirement: maybe(
    answer<Schemas['RuleSetVersionRetirement']>()({ at: moment, from: maybe(day), reason: maybe(text) }),
  ),
});
export type RuleSet = Decoded<typeof ruleSet>;
export const ruleSets = fields({ items: listOf(ruleSet) });

const side = answer<Schemas['SimulationSideView']>()({
  outcome: oneOf(['PROPOSED', 'SURVEY_NEEDED', 'CONFLICT', 'NOT_DECIDED']),
  monthlyFee: maybe(money),
  ruleId: maybe(text),
});
export type Side = Decoded<typeof side>;

const change = answer<Schemas['SimulationChangeView']>()({
  communityId: text,
  offerId: maybe(text),
  observedOn: maybe(day),
  slot: maybe(text),
  kind: oneOf(['UNCHANGED', 'CHEAPER', 'DEARER', 'GAINED', 'LOST', 'OTHER']),
  inForce: maybe(side),
  draft: maybe(side),
});
export type Change = Decoded<typeof change>;

export const simulated = answer<Schemas['SimulationSimulationView']>()({
  summary: simulation,
  changes: listOf(change),
  changesLeftOut: withDefault(number, 0),
});
export type Simulated = Decoded<typeof simulated>;
