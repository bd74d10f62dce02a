import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import type { Poster } from './model';

type PosterRecordsProps = {
  posters: readonly Poster[];
  /** Names a community. */
  place: (communityId: string) => ReactNode;
  photo: (poster: Poster) => ReactNode;
  mayWork: boolean;
  onReplace: (poster: Poster) => void;
  onRemove: (poster: Poster) => void;
};

/** What hangs where, those due first. */
export function PosterRecords({ posters, place, photo, mayWork, onReplace, onRemove }: PosterRecordsProps) {
  const t = useText('weapons');
  const format = useFormat();
  return (
    <Records
      label={t('poster.title')}
      records={posters}
      idOf={(one) => one.id}
      title={{
        header: t('poster.spot'),
        cell: (one) => (
          <>
            {place(one.communityId)} · {one.spot}
          </>
        ),
      }}
      columns={[
        {
          key: 'state',
          header: t('poster.state'),
          onPhone: 'top',
          cell: (one) =>
            one.takenDownOn !== null ? (
              <Badge>{t('poster.down')}</Badge>
            ) : one.due ? (
              <Badge tone="bad">{t('poster.due')}</Badge>
            ) : (
              <Badge tone="good">{t('poster.hangs')}</Badge>
            ),
        },
        {
          key: 'photo',
          header: t('poster.photo'),
          cell: photo,
        },
        { key: 'place', header: t('poster.place'), cell: (one) => t(`places.${one.place}`) },
        { key: 'material', header: t('poster.material'), cell: (one) => one.material },
        {
          key: 'replaceOn',
          header: t('poster.replaceOn'),
          cell: (one) => one.takenDownOn === null && `${t('poster.replaceOn')} ${format.day(one.replaceOn)}`,
        },
        {
          key: 'actions',
          header: t('poster.actions'),
          cell: (one) =>
            mayWork && one.takenDownOn === null ? (
              <Row>
                <Button onClick={() => onReplace(one)}>{t('poster.replace')}</Button>
                <Button onClick={() => onRemove(one)}>{t('poster.remove')}</Button>
              </Row>
            ) : null,
        },
      ]}
    />
  );
}
