import { done, funnel as api } from '@/shared/api/client';

/** FN-S2: puts the customer on the list of the team. */
export function claimForTeam(id: string, key: string): Promise<void> {
  return done(
    api.POST('/api/funnel/v1/customers/{id}/team-claim', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}
