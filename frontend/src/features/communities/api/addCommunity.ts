import { community as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { community, type Community } from '../model';

export type NewCommunity = components['schemas']['NewCommunity'];

/** CO-10: puts a community on file; whether the network reaches it is reported afterwards. */
export function addCommunity(body: NewCommunity, key: string): Promise<Community> {
  return read(
    api.POST('/api/community/v1/communities', { params: { header: { 'Idempotency-Key': key } }, body }),
    community,
  );
}
