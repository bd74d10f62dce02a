import { funnel as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import type { Decoded } from '@/shared/api/decode';
import { matches } from '../../merge/model';

export type Traits = components['schemas']['LookUpLookUpRequest'];
export type Matches = Decoded<typeof matches>;

/** FN-16: files over all grids that may be about a firm, the likeliest first, masked; that somebody looked is on record. */
export function lookUp(traits: Traits, key: string): Promise<Matches> {
  return read(
    api.POST('/api/funnel/v1/customer-look-ups', {
      params: { header: { 'Idempotency-Key': key } },
      body: traits,
    }),
    matches,
  );
}
