import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { feedsQuery, makeFeed, revokeFeed } from '@/features/feeds/api/feeds';
import { FeedRecords } from '@/features/feeds/FeedRecords';
import type { CalendarFeed } from '@/features/feeds/model';
import { NewFeedCard } from '@/features/feeds/NewFeedCard';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { offerUndo } from '@/shared/ui/undo';

/** CP-21: the user's own work in the user's own calendar. */
export function CalendarFeedsPage() {
  const t = useText('rollout');
  const query = useQuery(feedsQuery);
  // The address is kept in sight only, never on the device.
  const [made, setMade] = useState<{ id: string; address: string } | null>(null);
  const [revoking, setRevoking] = useState<CalendarFeed | null>(null);
  const make = useSubmission({
    send: (_: 'feed', key) => makeFeed(key),
    refresh: [['calendar-feeds']],
    onDone: ({ id, path }) => {
      setMade(path === null ? null : { id, address: new URL(path, window.location.origin).href });
      offerUndo({
        text: t('feeds.madeNow'),
        undo: async () => {
          await revokeFeed(id);
          setMade((shown) => (shown?.id === id ? null : shown));
        },
        refresh: [['calendar-feeds']],
      });
    },
  });
  const add = (
    <Button look="primary" icon="plus" busy={make.isPending} onClick={() => make.mutate('feed')}>
      {t('feeds.make')}
    </Button>
  );
  return (
    <Page upTo="/schedules" title={t('feeds.title')} note={t('feeds.about')} actions={add}>
      <ProblemSummary error={make.error} />
      {made !== null && <NewFeedCard address={made.address} onDone={() => setMade(null)} />}
      <Loaded query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('feeds.none')} icon="schedule">
              <p>{t('feeds.noneText')}</p>
            </Empty>
          ) : (
            <FeedRecords feeds={items} onRevoke={setRevoking} />
          )
        }
      </Loaded>
      {revoking && <RevokeDialog feed={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function RevokeDialog({ feed, onClose }: { feed: CalendarFeed; onClose: () => void }) {
  const t = useText('rollout');
  const task = useTask({
    read: () => feed.id,
    send: (id: string) => revokeFeed(id),
    refresh: [['calendar-feeds']],
    done: t('feeds.revokedNow'),
    onDone: onClose,
  });
  return (
    <TaskDialog title={t('feeds.revoke')} {...task} save={t('feeds.revoke')} onClose={onClose}>
      <Soft>{t('feeds.revokeText')}</Soft>
    </TaskDialog>
  );
}
