import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Dialog } from '@/shared/ui/Dialog';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { AddPhotoDialog } from './AddPhotoDialog';
import { photosQuery, removePhoto } from './api/photos';
import type { Photo } from './model';
import styles from './photos.module.css';

type PhotosCardProps = { communityId: string; mayAdd: boolean; mayRemove: boolean };

/** CO-10, CO-41: what was photographed here, newest first. */
export function PhotosCard({ communityId, mayAdd, mayRemove }: PhotosCardProps) {
  const t = useText('survey');
  const photos = useInfiniteQuery(photosQuery(communityId));
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Photo | null>(null);
  const [removing, setRemoving] = useState(false);
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
      {shown && !removing && (
        <LargePhoto
          photo={shown}
          onRemove={mayRemove ? () => setRemoving(true) : undefined}
          onClose={() => setShown(null)}
        />
      )}
      {shown && removing && (
        <ReasonDialog
          title={t('photos.remove')}
          text={t('photos.removeText')}
          label={t('photos.removeReason')}
          least={4}
          save={t('photos.remove')}
          send={(reason, key) => removePhoto(communityId, shown.id, reason, key)}
          refresh={[['communities', communityId, 'photos']]}
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false);
            setShown(null);
            say(t('photos.removed'));
          }}
        />
      )}
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

type LargePhotoProps = { photo: Photo; onRemove: (() => void) | undefined; onClose: () => void };

function LargePhoto({ photo, onRemove, onClose }: LargePhotoProps) {
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
        {onRemove && (
          <Button look="quiet" onClick={onRemove}>
            {t('photos.remove')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
