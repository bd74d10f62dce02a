import { campaign as api, done } from '@/shared/api/client';
import type { EvidenceKind } from '../model';

export type Completion = { doneOn: string; note: string; evidence: { kind: EvidenceKind; note: string }[] };

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
