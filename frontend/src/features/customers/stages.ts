/** The six stages of the funnel (FN-S1 … FN-S6), in their order. */
export const customerStages = ['TARGET', 'LISTED', 'POTENTIAL', 'INTENTION', 'ORDERED', 'ON_NET'] as const;
export type CustomerStage = (typeof customerStages)[number];
