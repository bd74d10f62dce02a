import { useState } from 'react';
import { photoHref } from '@/features/photos/api/photos';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import styles from './proof.module.css';

type ProofImageProps = {
  communityId: string;
  photoId: string | null;
  /** What it shows. */
  title: string;
};

/** The photo of a piece of evidence, small and on demand large; nothing where none was taken. */
export function ProofImage({ communityId, photoId, title }: ProofImageProps) {
  const t = useText('schedules');
  const c = useText('common');
  const [large, setLarge] = useState(false);
  const [gone, setGone] = useState(false);
  if (photoId === null) return null;
  if (gone) return <span>{t('complete.photoGone')}</span>;
  const address = photoHref(communityId, photoId);
  return (
    <>
      <button
        type="button"
        className={styles['small']}
        aria-label={t('complete.openPhoto', { title })}
        onClick={() => setLarge(true)}
      >
        <img src={address} alt="" width={64} height={64} loading="lazy" onError={() => setGone(true)} />
      </button>
      {large && (
        <Dialog title={title} onClose={() => setLarge(false)}>
          <div className={styles['large']}>
            <img src={address} alt={title} />
            <Button onClick={() => setLarge(false)}>{c('action.close')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
