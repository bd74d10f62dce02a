import type { OnSent } from '@/shared/outbox/outbox';

/** What was captured without a network is told apart once it arrived: a new lead, or a person the campaign knew. */
export const noteArrival: OnSent = (entry, answer) => {
  if (entry.kind !== 'lead-capture') return;
  import('@/features/leads/captured').then((part) => part.arrived(entry.id, answer)).catch(() => undefined);
};
