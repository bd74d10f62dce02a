import { useState } from 'react';
import { isProblem } from './problem';

/**
 * Over which version of a record something goes that is being typed: the one it was begun from, whatever the page fetches
 * meanwhile; after a refusal for that, the one that was shown beside it.
 *
 * @param etag of the record as it stands now
 * @param begun of the version it was begun from, where that was in an earlier sitting
 */
export function useOver(etag: string, begun = etag) {
  const [over, setOver] = useState(begun);
  return {
    /** The tag to send, after what was said against the last attempt. */
    tag: (error: unknown): string => {
      const tag = isProblem(error, 412) ? etag : over;
      setOver(tag);
      return tag;
    },
    /** Begins anew from a version, as after saving. */
    begin: setOver,
    /** Whether a newer version than the one sent over is at hand. */
    fresh: over !== etag,
  };
}
