import { pricing as api, read } from '@/shared/api/client';
import { recommendation, type FirmProfile, type Recommendation } from '../model';

export function recommendBundle(firm: FirmProfile, key: string): Promise<Recommendation> {
  return read(
    api.POST('/api/pricing/v1/bundles/recommendation', {
      params: { header: { 'Idempotency-Key': key } },
      body: firm,
    }),
    recommendation,
  );
}
