import { customerStages, type CustomerStage } from '../stages';

/** What letting a customer go over a stage asks for: FN-01 one forward, FN-02 back with a reason. */
export type Drop = 'advance' | 'back' | 'tooFar' | 'nothing';

export function dropOf(from: CustomerStage, to: CustomerStage | undefined): Drop {
  if (to === undefined || to === from) return 'nothing';
  const steps = customerStages.indexOf(to) - customerStages.indexOf(from);
  if (steps < 0) return 'back';
  return steps === 1 ? 'advance' : 'tooFar';
}

export function stageAfter(stage: CustomerStage): CustomerStage | undefined {
  return customerStages[customerStages.indexOf(stage) + 1];
}
