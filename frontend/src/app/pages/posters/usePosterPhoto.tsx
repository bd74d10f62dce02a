import { usePhotoToSend } from '@/features/photos/usePhotoToSend';
import type { PhotoPart } from '@/features/posters/PosterDialogs';
import { FileField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';

/** CP-07: the photo that shows a poster hang. */
export function usePosterPhoto(): PhotoPart {
  const t = useText('weapons');
  const photo = usePhotoToSend('POSTER');
  return {
    field: (
      <FileField
        optional
        name="file"
        label={t('poster.photo')}
        hint={t('poster.photoHint')}
        accept="image/jpeg,image/png"
        file={photo.file}
        onChange={photo.choose}
      />
    ),
    read: (check) => {
      if (photo.isTooLarge) check.refuse('file', t('poster.tooLarge'));
      return photo.mark;
    },
    send: async (poster, picture) => {
      const id = picture === null ? null : await photo.send(poster.communityId, poster.spot);
      return id === null ? {} : { photo: id };
    },
  };
}
