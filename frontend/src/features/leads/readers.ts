/** Those who may see leads, as campaign-service's matrix says. */
export const leadReaders = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
] as const;
