/** Those who plan campaigns. */
export const planners = ['GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR'] as const;
