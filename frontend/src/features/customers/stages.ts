/** The six stages of the funnel (FN-S1 … FN-S6), in their order. */
export const customerStages = ['TARGET', 'LISTED', 'POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'] as const;
export type CustomerStage = (typeof customerStages)[number];

/** The stages behind a stage, nearest first: where a customer may be moved back to. */
export function stagesBefore(stage: CustomerStage): CustomerStage[] {
  return customerStages.slice(0, customerStages.indexOf(stage)).reverse();
}

/** How a step of the path stands to a customer's stage. */
export function standing(step: CustomerStage, stage: CustomerStage): 'done' | 'current' | 'ahead' {
  const difference = customerStages.indexOf(step) - customerStages.indexOf(stage);
  return difference < 0 ? 'done' : difference === 0 ? 'current' : 'ahead';
}
