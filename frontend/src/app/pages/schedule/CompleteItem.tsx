import { usePhotoToSend } from '@/features/photos/usePhotoToSend';
import { CompleteDialog, type ProofPhoto } from '@/features/schedules/CompleteDialog';
import type { Item, Schedule } from '@/features/schedules/model';
import type { Tagged } from '@/shared/api/client';
import { FileField } from '@/shared/form/Field';
import { useText } from '@/shared/i18n/useText';

type CompleteItemProps = {
  schedule: Tagged<Schedule>;
  item: Item;
  onReload: () => void;
  onClose: () => void;
};

/** CP-21: an item is done; a photo that shows it is kept with those of the community. */
export function CompleteItem(props: CompleteItemProps) {
  return <CompleteDialog {...props} photo={useProofPhoto()} />;
}

function useProofPhoto(): ProofPhoto {
  const t = useText('schedules');
  const photo = usePhotoToSend('ROLLOUT');
  return {
    field: (name, label) => (
      <FileField
        optional
        name={name}
        label={label}
        hint={t('complete.photoHint')}
        accept="image/jpeg,image/png"
        file={photo.file}
        onChange={photo.choose}
      />
    ),
    wrong: () => (photo.isTooLarge ? t('complete.tooLarge') : null),
    mark: () => photo.mark,
    send: photo.send,
  };
}
