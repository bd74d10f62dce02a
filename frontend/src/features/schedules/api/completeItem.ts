import { campaign as api, done } from '@/shared/api/client';
import type { EvidenceKind } from '../model';

/** A piece of evidence; of a photo, its id among those of the community. */
export type Proof = { kind: EvidenceKind; note: string; photo?: string };
export type Completion = { doneOn: string; note: string; evidence: Proof[] };

export function completeItem(
  communityId: string,
  number: number,
  etag: string,
  completion: Completion,
  key: string,
): Promise<void> {
  return done(
    api.POST('/api/campaign/v1/schedules/{communityId}/items/{number}/completion', {
      params: {
        path: { communityId, number },
        header: { 'If-Match': etag, 'Idempotency-Key': key },
      },
      body: completion,
    }),
  );
}
