import { community as api, done } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';

export type NewOffer = components['schemas']['CompetitorOfferBody'];

export function recordOffer(id: string, offer: NewOffer, key: string): Promise<void> {
  return done(
    api.POST('/api/community/v1/communities/{id}/competitor-offers', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: offer,
    }),
  );
}
