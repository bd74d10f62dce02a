import { member, type Raw } from '@/shared/router/raw';
import { figureStages } from '../model';
import { moveReasons } from '../reasons';
import type { CohortMember } from './model';

/** Which of the customers a figure counts; all of them without any. */
export type CohortPart = {
  now?: (typeof figureStages)[number];
  reached?: (typeof figureStages)[number];
  loss?: (typeof moveReasons)[number] | 'ANY';
  signed?: 'yes';
};

export function cohortPart(raw: Raw): CohortPart {
  return {
    now: member(raw['now'], figureStages),
    reached: member(raw['reached'], figureStages),
    loss: member(raw['loss'], ['ANY', ...moveReasons]),
    signed: member(raw['signed'], ['yes']),
  };
}

/** The customers a figure counts: as many as it says. */
export function membersOf(members: readonly CohortMember[], part: CohortPart): CohortMember[] {
  const { now, reached, loss, signed } = part;
  return members.filter(
    (one) =>
      // Who is lost stands at no stage any more, but got to those before.
      (now === undefined || (one.loss === null && one.stage === now)) &&
      (reached === undefined || figureStages.indexOf(one.reached) >= figureStages.indexOf(reached)) &&
      (loss === undefined || (loss === 'ANY' ? one.loss !== null : one.loss === loss)) &&
      (signed === undefined || one.signed > 0),
  );
}
