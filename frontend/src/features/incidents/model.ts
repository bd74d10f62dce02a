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
import { day, moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CO-40, CO-41: the two risks. */
export const risks = ['NOT_COOPERATING', 'SNIPING'] as const;
export type Risk = (typeof risks)[number];

/** What is seen, by the risk it is a sign of. */
export const signsOf = {
  NOT_COOPERATING: [
    'OBSTRUCTION',
    'RULES_AS_PRETEXT',
    'NO_STALLS_OR_POSTERS',
    'WANTS_FEES',
    'ALLIED_WITH_COMPETITOR',
    'KEEPS_STAFF_OUT',
    'RUNS_SERVICE_DOWN',
    'WORKS_FOR_COMPETITOR',
  ],
  SNIPING: ['PRICE_CUT_AT_LAUNCH', 'OFFERS_TO_WIN_OVER', 'SLANDERING_NOTICES', 'TORN_POSTERS'],
} as const satisfies Record<Risk, readonly string[]>;
export type Sign = (typeof signsOf)[Risk][number];
const signs = [...signsOf.NOT_COOPERATING, ...signsOf.SNIPING] as const;

/** Everything that may be done, in the order of the rulebook; nothing in it retaliates. */
export const stepsOf = {
  NOT_COOPERATING: ['VISIT_AND_EXPLAIN', 'VISIT_WITH_BUILDER', 'LET_THEM_PROPOSE', 'ANSWER_PROPOSAL'],
  SNIPING: [
    'COMPARE_TARIFFS',
    'ADJUST_ENTRY_OFFER',
    'REPORT_TO_SUPERVISOR',
    'SPEAK_WITH_THEIR_MANAGER',
    'LET_COMPANY_ACT',
  ],
} as const satisfies Record<Risk, readonly string[]>;
export type Step = (typeof stepsOf)[Risk][number];
const steps = [...stepsOf.NOT_COOPERATING, ...stepsOf.SNIPING] as const;

/** CO-41: what the comparison of the tariffs showed. */
export const findings = ['NOT_BETTER', 'ONE_TIME_FEE_ONLY', 'MONTHLY_FEE_LOWER'] as const;
export type Finding = (typeof findings)[number];

export const incidentRow = answer<Schemas['IncidentViewsIncidentRow']>()({
  id: text,
  communityId: text,
  risk: oneOf(risks),
  signs: listOf(oneOf(signs)),
  observedOn: day,
  steps: number,
  closed: flag,
});
export type IncidentRow = Decoded<typeof incidentRow>;

export const incident = answer<Schemas['Incident']>()({
  id: text,
  communityId: text,
  gridPath: text,
  competitorId: maybe(text),
  risk: oneOf(risks),
  signs: listOf(oneOf(signs)),
  description: text,
  observedOn: day,
  nextSteps: withDefault(listOf(oneOf(steps)), []),
  taken: withDefault(
    listOf(
      answer<Schemas['IncidentViewsTakenView']>()({
        step: oneOf(steps),
        finding: maybe(oneOf(findings)),
        note: text,
        at: moment,
      }),
    ),
    [],
  ),
  evidence: withDefault(
    listOf(answer<Schemas['IncidentViewsEvidenceView']>()({ note: text, photoId: maybe(text), at: moment })),
    [],
  ),
  closed: maybe(answer<Schemas['IncidentViewsClosedView']>()({ outcome: text, at: moment })),
});
export type Incident = Decoded<typeof incident>;
