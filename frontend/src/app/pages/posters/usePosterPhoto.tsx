import { useRef, useState } from 'react';
import { addPhoto } from '@/features/photos/api/photos';
import { largest } from '@/features/photos/model';
import type { PhotoPart } from '@/features/posters/PosterDialogs';
import { newKey } from '@/shared/api/idempotency';
import { FileField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';

/**
 * CP-07: the photo that shows a poster hang. It is kept with the photos of the community, which refuse what is no photo and take
 * the camera's data out; sent once, also when the poster itself has to be sent again.
 */
export function usePosterPhoto(): PhotoPart {
  const t = useText('weapons');
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const sent = useRef<string | null>(null);
  const choose = (chosen: File | null) => {
    sent.current = null;
    setKey(newKey());
    setFile(chosen);
  };
  return {
    field: (
      <FileField
        optional
        name="file"
        label={t('poster.photo')}
        hint={t('poster.photoHint')}
        accept="image/jpeg,image/png"
        file={file}
        onChange={choose}
      />
    ),
    read: (check) => {
      if (file === null) return null;
      if (file.size > largest) check.refuse('file', t('poster.tooLarge'));
      return `${file.name}/${file.size}/${file.lastModified}`;
    },
    send: async (poster, picture) => {
      if (file === null || picture === null) return {};
      sent.current ??= (
        await addPhoto(poster.communityId, { subject: 'POSTER', caption: poster.spot, file }, key)
      ).id;
      return { photo: sent.current };
    },
  };
}
