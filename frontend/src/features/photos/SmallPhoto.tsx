import { useState, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { photoHref } from './api/photos';
import styles from './small.module.css';

type SmallPhotoProps = {
  communityId: string;
  /** Nothing is shown where none was taken. */
  photoId: string | null;
  title: string;
  /** What the large one shows, in words. */
  shows: string;
  /** What the button says that shows it large. */
  open: string;
  /** Shown where the photo is gone. */
  gone?: ReactNode;
};

/** A photo beside what it proves, small and on demand large. */
export function SmallPhoto({ communityId, photoId, title, shows, open, gone = null }: SmallPhotoProps) {
  const c = useText('common');
  const [large, setLarge] = useState(false);
  const [missing, setMissing] = useState(false);
  if (photoId === null) return null;
  if (missing) return gone;
  const address = photoHref(communityId, photoId);
  return (
    <>
      <button type="button" className={styles['small']} aria-label={open} onClick={() => setLarge(true)}>
        <img src={address} alt="" width={64} height={64} loading="lazy" onError={() => setMissing(true)} />
      </button>
      {large && (
        <Dialog title={title} onClose={() => setLarge(false)}>
          <div className={styles['large']}>
            <img src={address} alt={shows} />
            <Button onClick={() => setLarge(false)}>{c('action.close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
