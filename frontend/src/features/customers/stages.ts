/** The six stages of the funnel (FN-S1 … FN-S6), in their order. */
export const customerStages = ['TARGET', 'LISTED', 'POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'] as const;
export type CustomerStage = (typeof customerStages)[number];

/** Those of a further pass: it begins with a customer who is on net already (FN-05). */
export const furtherStages = ['POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'] as const;

/** The stages behind a stage, nearest first: where what goes along the path may be moved back to. */
export function stagesBefore(
  stage: CustomerStage,
  path: readonly CustomerStage[] = customerStages,
): CustomerStage[] {
  return path.slice(0, path.indexOf(stage)).reverse();
}

/** How a step of the path stands to a customer's stage. */
export function standing(step: CustomerStage, stage: CustomerStage): 'done' | 'current' | 'ahead' {
  const difference = customerStages.indexOf(step) - customerStages.indexOf(stage);
  return difference < 0 ? 'done' : difference === 0 ? 'current' : 'ahead';
}
