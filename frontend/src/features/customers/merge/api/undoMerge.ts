import { funnel as api, read } from '@/shared/api/client';
import { merge, type Merge } from '../model';

/** FN-16: both files as they were, within a day. */
export function undoMerge(mergeId: string, key: string): Promise<Merge> {
  return read(
    api.POST('/api/funnel/v1/merges/{mergeId}/undo', {
      params: { path: { mergeId }, header: { 'Idempotency-Key': key } },
    }),
    merge,
  );
}
