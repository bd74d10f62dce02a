/** Those who sell: who quotes, and who writes down who takes an offer. */
export const sellers = [
  'ACCOUNT_MANAGER',
  'GRID_ASSISTANT',
  'GRID_MANAGER',
  'HALL_CLERK',
  'SUPERVISOR',
] as const;
