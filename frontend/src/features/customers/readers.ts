/** Those who may see customers, as customer-funnel-service's matrix says. */
export const customerReaders = [
  'GRID_MANAGER',
  'GRID_ASSISTANT',
  'TECHNICIAN',
  'ACCOUNT_MANAGER',
  'SUPERVISOR',
  'ANALYST',
  'ADMIN',
] as const;
