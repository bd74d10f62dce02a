import { useRef, useState } from 'react';
import { addPhoto } from '@/features/photos/api/photos';
import { largest } from '@/features/photos/model';
import { CompleteDialog, type ProofPhoto } from '@/features/schedules/CompleteDialog';
import type { Item, Schedule } from '@/features/schedules/model';
import type { Tagged } from '@/shared/api/client';
import { newKey } from '@/shared/api/idempotency';
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

/** Sent once, also when what it shows has to be sent again; the service refuses what is no photo and takes the camera's data out. */
function useProofPhoto(): ProofPhoto {
  const t = useText('schedules');
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const sent = useRef<string | null>(null);
  const choose = (chosen: File | null) => {
    sent.current = null;
    setKey(newKey());
    setFile(chosen);
  };
  return {
    field: (name, label) => (
      <FileField
        optional
        name={name}
        label={label}
        hint={t('complete.photoHint')}
        accept="image/jpeg,image/png"
        file={file}
        onChange={choose}
      />
    ),
    wrong: () => (file !== null && file.size > largest ? t('complete.tooLarge') : null),
    mark: () => file && `${file.name}/${file.size}/${file.lastModified}`,
    send: async (communityId, caption) => {
      if (file === null) return null;
      sent.current ??= (await addPhoto(communityId, { subject: 'ROLLOUT', caption, file }, key)).id;
      return sent.current;
    },
  };
}
