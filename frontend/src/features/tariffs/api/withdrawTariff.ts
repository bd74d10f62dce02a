import { done, pricing as api } from '@/shared/api/client';
import type { Tariff } from '../model';

/** PR-10: nobody is sold it any more; customers who have it keep it. */
export function withdrawTariff(tariff: Tariff, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/tariffs/{id}/withdrawal', {
      params: {
        path: { id: tariff.id },
        header: { 'If-Match': `"${tariff.version}"`, 'Idempotency-Key': key },
      },
      body: { reason },
    }),
  );
}
