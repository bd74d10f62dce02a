import { useState } from 'react';
import { photoHref } from '@/features/photos/api/photos';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import type { Poster } from '@/features/posters/model';
import styles from './posters.module.css';

/** How a poster hangs, small and on demand large; nothing where no photo was taken. */
export function PosterPhoto({ poster }: { poster: Poster }) {
  const t = useText('weapons');
  const c = useText('common');
  const [large, setLarge] = useState(false);
  const [gone, setGone] = useState(false);
  if (poster.photo === null || gone) return null;
  const address = photoHref(poster.communityId, poster.photo);
  return (
    <>
      <button
        type="button"
        className={styles['photo']}
        aria-label={t('poster.openPhoto', { spot: poster.spot })}
        onClick={() => setLarge(true)}
      >
        <img src={address} alt="" width={64} height={64} loading="lazy" onError={() => setGone(true)} />
      </button>
      {large && (
        <Dialog title={poster.spot} onClose={() => setLarge(false)}>
          <div className={styles['large']}>
            <img src={address} alt={t('poster.shows', { spot: poster.spot, material: poster.material })} />
            <Button onClick={() => setLarge(false)}>{c('action.close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
