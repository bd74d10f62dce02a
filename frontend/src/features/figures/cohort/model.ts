import { answer, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { money } from '@/shared/format/money';
import { figureStages } from '../model';

type Schemas = components['schemas'];
const stage = oneOf(figureStages);

const member = answer<Schemas['CohortReportCohortMember']>()({
  customerId: text,
  firmName: text,
  stage,
  reached: stage,
  loss: maybe(text),
  signed: number,
  monthlyFee: money,
});
export type CohortMember = Decoded<typeof member>;

/** FN-03, CP-42: what became of the firms one campaign met. */
export const cohortReport = answer<Schemas['CohortReport']>()({
  campaignId: text,
  gridPath: text,
  leads: number,
  customers: number,
  stages: listOf(
    answer<Schemas['CohortReportCohortStage']>()({
      stage,
      now: number,
      reached: number,
      percent: maybe(number),
    }),
  ),
  lost: number,
  losses: listOf(answer<Schemas['CohortReportCohortLoss']>()({ reason: text, number })),
  signed: number,
  monthlyFee: money,
  members: listOf(member),
});
export type CohortReport = Decoded<typeof cohortReport>;
