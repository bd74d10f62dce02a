import type { MetPerson } from '@/features/leads/api/findLead';

/** How people met are called: masked, as in their list; empty once erased. */
export function leadName({ firmName, name, phone }: MetPerson): string {
  return firmName ?? [name, phone].filter(Boolean).join(' ');
}
