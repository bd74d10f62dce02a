/** Those who sell: who quotes, and who writes down who takes an offer. */
export const sellers = [
  'ACCOUNT_MANAGER',
  'GRID_ASSISTANT',
  'GRID_MANAGER',
  'HALL_CLERK',
  'SUPERVISOR',
] as const;

/** Those who may see what was quoted to firms and what bundles they have, as pricing-service's matrix says. */
export const quoters = [...sellers, 'ANALYST', 'ADMIN'] as const;
