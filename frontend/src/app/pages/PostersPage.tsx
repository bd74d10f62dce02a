import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { postersQuery } from '@/features/posters/api/posters';
import { posterPlaces, type Poster, type PosterPlace } from '@/features/posters/model';
import { PutUpDialog, RemoveDialog, ReplaceDialog } from '@/features/posters/PosterDialogs';
import { PosterRecords } from '@/features/posters/PosterRecords';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { PosterPhoto } from './posters/PosterPhoto';
import { usePosterPhoto } from './posters/usePosterPhoto';
import { usePlace } from './roadshow/usePlace';
import { member, type Raw } from '@/shared/router/raw';

type PostersSearch = { place?: PosterPlace };

function postersSearch(raw: Raw): PostersSearch {
  return { place: member(raw['place'], posterPlaces) };
}

type Task = { kind: 'add' } | { kind: 'replace' | 'remove'; poster: Poster };

function PutUp(props: Omit<ComponentProps<typeof PutUpDialog>, 'photo'>) {
  return <PutUpDialog {...props} photo={usePosterPhoto()} />;
}

function Replace(props: Omit<ComponentProps<typeof ReplaceDialog>, 'photo'>) {
  return <ReplaceDialog {...props} photo={usePosterPhoto()} />;
}

/** CP-07: what hangs where, and what has to be replaced. */
export function PostersPage() {
  const t = useText('weapons');
  const user = useUser();
  const { place } = useSearch(postersSearch);
  const query = useInfiniteQuery(postersQuery(place));
  const [task, setTask] = useState<Task | null>(null);
  const chosen = usePlace();
  const close = () => setTask(null);
  const works = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR');
  return (
    <Page
      title={t('poster.title')}
      note={t('poster.about')}
      actions={
        works && (
          <Button look="primary" icon="plus" onClick={() => setTask({ kind: 'add' })}>
            {t('poster.add')}
          </Button>
        )
      }
    >
      <Choices
        label={t('poster.filter')}
        value={place ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...posterPlaces.map((value) => ({ value, label: t(`places.${value}`) })),
        ]}
        onChange={(picked) =>
          go(href({ to: '/posters', search: { place: picked === 'ALL' ? undefined : picked } }))
        }
      />
      <RecordPages
        query={query}
        exportAs="posters"
        empty={<Empty title={t('poster.none')} icon="building" />}
      >
        {(records) => (
          <PosterRecords
            posters={records}
            place={(id) => <CommunityName id={id} />}
            photo={(poster) => <PosterPhoto poster={poster} />}
            mayWork={works}
            onReplace={(poster) => setTask({ kind: 'replace', poster })}
            onRemove={(poster) => setTask({ kind: 'remove', poster })}
          />
        )}
      </RecordPages>
      {task?.kind === 'add' && <PutUp {...chosen} onClose={close} />}
      {task?.kind === 'replace' && <Replace poster={task.poster} onClose={close} />}
      {task?.kind === 'remove' && <RemoveDialog poster={task.poster} onClose={close} />}
    </Page>
  );
}
