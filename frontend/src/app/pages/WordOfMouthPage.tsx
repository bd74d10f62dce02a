import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { activitiesQuery } from '@/features/wordofmouth/api/activities';
import { AcceptDialog, PlanDialog, ReportDialog } from '@/features/wordofmouth/ActivityDialogs';
import { ActivityRecords } from '@/features/wordofmouth/ActivityRecords';
import { activityKinds, type Activity, type ActivityKind } from '@/features/wordofmouth/model';
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
import { planners } from './roadshow/planners';
import { usePlace } from './roadshow/usePlace';
import { member, type Raw } from '@/shared/router/raw';

type ActivitiesSearch = { kind?: ActivityKind };

function activitiesSearch(raw: Raw): ActivitiesSearch {
  return { kind: member(raw['kind'], activityKinds) };
}

type Task = { kind: 'plan' } | { kind: 'accept' | 'report'; activity: Activity };

/** CP-32: activities that make people talk; the risky ones marked. */
export function WordOfMouthPage() {
  const t = useText('weapons');
  const user = useUser();
  const { kind } = useSearch(activitiesSearch);
  const query = useInfiniteQuery(activitiesQuery(kind));
  const [task, setTask] = useState<Task | null>(null);
  const chosen = usePlace();
  const close = () => setTask(null);
  // As the list has it by now: somebody else may have changed it.
  const currentOf = (one: Activity) =>
    query.data?.pages.flatMap((page) => page.items).find((each) => each.id === one.id) ?? one;
  return (
    <Page
      title={t('wom.title')}
      note={t('wom.about')}
      actions={
        hasRole(user, ...planners) && (
          <Button look="primary" icon="plus" onClick={() => setTask({ kind: 'plan' })}>
            {t('wom.add')}
          </Button>
        )
      }
    >
      <Choices
        label={t('kind')}
        value={kind ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...activityKinds.map((value) => ({ value, label: t(`womKinds.${value}`) })),
        ]}
        onChange={(picked) =>
          go(href({ to: '/word-of-mouth', search: { kind: picked === 'ALL' ? undefined : picked } }))
        }
      />
      <RecordPages
        query={query}
        exportAs="word-of-mouth"
        empty={<Empty title={t('wom.none')} icon="customer" />}
      >
        {(records) => (
          <ActivityRecords
            activities={records}
            place={(id) => <CommunityName id={id} />}
            onAccept={(activity) => setTask({ kind: 'accept', activity })}
            onReport={(activity) => setTask({ kind: 'report', activity })}
          />
        )}
      </RecordPages>
      {task?.kind === 'plan' && <PlanDialog {...chosen} onClose={close} />}
      {task?.kind === 'accept' && <AcceptDialog activity={task.activity} onClose={close} />}
      {task?.kind === 'report' && (
        <ReportDialog
          activity={currentOf(task.activity)}
          onReload={() => void query.refetch()}
          onClose={close}
        />
      )}
    </Page>
  );
}
