import { SmallPhoto } from '@/features/photos/SmallPhoto';
import { useText } from '@/shared/i18n/useText';

type ProofImageProps = {
  communityId: string;
  photoId: string | null;
  /** What it shows. */
  title: string;
};

/** The photo of a piece of evidence. */
export function ProofImage({ communityId, photoId, title }: ProofImageProps) {
  const t = useText('schedules');
  return (
    <SmallPhoto
      communityId={communityId}
      photoId={photoId}
      title={title}
      shows={title}
      open={t('complete.openPhoto', { title })}
      gone={<span>{t('complete.photoGone')}</span>}
    />
  );
}
