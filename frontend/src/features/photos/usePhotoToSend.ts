import { useRef, useState } from 'react';
import { newKey } from '@/shared/api/idempotency';
import { addPhoto } from './api/photos';
import { largest, type Subject } from './model';

/**
 * A photo that goes with something else and is kept with those of the community, which refuse what is no photo and take the camera's
 * data out. It is sent once, also when what it shows has to be sent again.
 */
export function usePhotoToSend(subject: Subject) {
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const sent = useRef<string | null>(null);
  return {
    file,
    choose: (chosen: File | null) => {
      sent.current = null;
      setKey(newKey());
      setFile(chosen);
    },
    isTooLarge: file !== null && file.size > largest,
    /** What tells two photos apart, or null without one. */
    mark: file && `${file.name}/${file.size}/${file.lastModified}`,
    /** Its id where it is kept, or null without one. */
    send: async (communityId: string, caption: string): Promise<string | null> => {
      if (file === null) return null;
      sent.current ??= (await addPhoto(communityId, { subject, caption, file }, key)).id;
      return sent.current;
    },
  };
}
