import { SmallPhoto } from '@/features/photos/SmallPhoto';
import type { Poster } from '@/features/posters/model';
import { useText } from '@/shared/i18n/useText';

/** How a poster hangs. */
export function PosterPhoto({ poster }: { poster: Poster }) {
  const t = useText('weapons');
  const { communityId, photo, spot, material } = poster;
  return (
    <SmallPhoto
      communityId={communityId}
      photoId={photo}
      title={spot}
      shows={t('poster.shows', { spot, material })}
      open={t('poster.openPhoto', { spot })}
    />
  );
}
