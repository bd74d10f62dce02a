import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { AddPhotoDialog } from './AddPhotoDialog';
import { photosQuery } from './api/photos';
import type { Photo } from './model';
import styles from './photos.module.css';

/** CO-10, CO-41: what was photographed here, newest first. Photos are evidence: none is taken away again. */
export function PhotosCard({ communityId, mayAdd }: { communityId: string; mayAdd: boolean }) {
  const t = useText('survey');
  const photos = useInfiniteQuery(photosQuery(communityId));
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Photo | null>(null);
  return (
    <Card
      title={t('photos.title')}
      actions={
        mayAdd && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('photos.add')}
          </Button>
        )
      }
    >
      <RecordPages query={photos} empty={<Empty title={t('photos.none')} />}>
        {(records) => (
          <ul className={styles['grid']} aria-label={t('photos.title')}>
            {records.map((photo) => (
              <li key={photo.id}>
                <PhotoTile photo={photo} onOpen={() => setShown(photo)} />
              </li>
            ))}
          </ul>
        )}
      </RecordPages>
      {adding && <AddPhotoDialog communityId={communityId} onClose={() => setAdding(false)} />}
      {shown && <LargePhoto photo={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

function PhotoTile({ photo, onOpen }: { photo: Photo; onOpen: () => void }) {
  const t = useText('survey');
  const format = useFormat();
  const title = photo.caption ?? t(`photos.subject.${photo.subject}`);
  return (
    <button
      type="button"
      className={styles['tile']}
      aria-label={t('photos.open', { title })}
      onClick={onOpen}
    >
      <img
        src={photo.href}
        width={photo.width}
        height={photo.height}
        alt=""
        loading="lazy"
        decoding="async"
      />
      <strong>{title}</strong>
      <span>{format.moment(photo.at)}</span>
    </button>
  );
}

function LargePhoto({ photo, onClose }: { photo: Photo; onClose: () => void }) {
  const t = useText('survey');
  const c = useText('common');
  const format = useFormat();
  const title = photo.caption ?? t(`photos.subject.${photo.subject}`);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles['large']}>
        <img src={photo.href} width={photo.width} height={photo.height} alt={title} />
        <Soft>{[t(`photos.subject.${photo.subject}`), format.moment(photo.at)].join(' · ')}</Soft>
        <Button onClick={onClose}>{c('action.close')}</Button>
      </div>
    </Dialog>
  );
}
