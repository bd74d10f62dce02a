import { useMemo } from 'react';
import { useOver } from '@/shared/api/useOver';
import { useDraft } from './useDraft';

const begun = '@over';

/**
 * A draft of a change to something that is there. Taken up again later, it still goes over the version it was begun from, so
 * that what somebody else wrote since is shown beside it and not written over.
 *
 * @param etag of the record as it stands now; empty for a new one
 */
export function useDraftOver<K extends string>(name: string, etag: string, initial: Record<K, string>) {
  const from = useMemo(() => ({ ...initial, [begun]: etag }), [initial, etag]);
  const draft = useDraft<K | typeof begun>(name, from);
  const over = useOver(etag, draft.values[begun]);
  return { ...draft, over };
}
