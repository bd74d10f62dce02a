import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { communityQuery } from '@/features/communities/api/getCommunity';
import { useExpecting } from '@/shared/api/useExpecting';
import { useText } from '@/shared/i18n/useText';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Loaded } from '@/shared/ui/Loaded';
import { NextRecord } from '@/shared/ui/NextRecord';
import { Page } from '@/shared/ui/Page';
import { Parts } from '@/shared/ui/Parts';
import { Loading } from '@/shared/ui/State';
import { OverviewAhead } from './community/OverviewAhead';
import { OverviewPart } from './community/OverviewPart';
import { member, words, type Raw } from '@/shared/router/raw';

const communityParts = ['overview', 'survey', 'buildings', 'assessment', 'property', 'risks'] as const;
type CommunityPart = (typeof communityParts)[number];
type CommunityPageSearch = { part?: CommunityPart; building?: string };

function communityPageSearch(raw: Raw): CommunityPageSearch {
  return { part: member(raw['part'], communityParts), building: words(raw['building']) };
}

const OpeningDialog = lazy(() =>
  import('@/features/communities/OpeningDialog').then((dialog) => ({ default: dialog.OpeningDialog })),
);
const SurveyPart = lazy(() => import('./community/SurveyPart'));
const HousesPart = lazy(() => import('./community/HousesPart'));
const GradePart = lazy(() => import('./community/GradePart'));
const PropertyPart = lazy(() => import('./community/PropertyPart'));
const RisksPart = lazy(() => import('./community/RisksPart'));

/** Everything about one community, part by part; each part has an address of its own. */
export function CommunityPage({ communityId }: { communityId: string }) {
  const t = useText('communities');
  const user = useUser();
  // While it is drawn, so that it is asked for before what its parts show.
  usePrefetchQuery(communityQuery(communityId));
  const query = useQuery(communityQuery(communityId));
  const { part = 'overview', building } = useSearch(communityPageSearch);
  const [task, setTask] = useState<'plan' | 'open' | null>(null);
  const [scheduleExpected, expectSchedule] = useExpecting();
  const community = query.data?.value;
  const mayOpen =
    community !== undefined &&
    covers(user, community.gridPath) &&
    community.marketingState !== 'OPENED' &&
    hasRole(user, 'GRID_MANAGER', 'SUPERVISOR', 'ADMIN');
  return (
    <Page
      upTo="/communities"
      title={community?.name ?? t('title')}
      note={community?.gridName ?? undefined}
      actions={
        mayOpen && (
          <>
            <Button look="primary" icon="today" onClick={() => setTask('plan')}>
              {t(community.plannedOpening === null ? 'plan.plan' : 'plan.move')}
            </Button>
            {community.plannedOpening !== null && (
              <Button onClick={() => setTask('open')}>{t('plan.open')}</Button>
            )}
          </>
        )
      }
    >
      <NextRecord
        lists={['communities', 'list']}
        id={communityId}
        addressOf={(one) =>
          href({
            to: '/communities/$communityId',
            params: { communityId: one },
            search: { part: part === 'overview' ? undefined : part },
          })
        }
      />
      <Parts
        label={t('part.label')}
        current={part}
        parts={communityParts.map((key) => ({
          key,
          label: t(`part.${key}`),
          address: href({
            to: '/communities/$communityId',
            params: { communityId },
            search: { part: key === 'overview' ? undefined : key },
          }),
        }))}
      />
      {part === 'overview' && <OverviewAhead communityId={communityId} />}
      <Loaded query={query} rows={8}>
        {(tagged) => (
          <>
            <Suspense fallback={<Loading rows={6} />}>
              {part === 'overview' && (
                <OverviewPart
                  community={tagged}
                  scheduleExpected={scheduleExpected}
                  onReload={() => void query.refetch()}
                />
              )}
              {part === 'survey' && <SurveyPart community={tagged} />}
              {part === 'buildings' && <HousesPart community={tagged.value} chosen={building} />}
              {part === 'assessment' && <GradePart community={tagged.value} />}
              {part === 'property' && <PropertyPart community={tagged.value} />}
              {part === 'risks' && <RisksPart community={tagged.value} />}
            </Suspense>
            <Suspense fallback={null}>
              {task !== null && (
                <OpeningDialog
                  community={tagged}
                  deed={task}
                  onReload={() => void query.refetch()}
                  onClose={() => setTask(null)}
                  onDone={() => {
                    setTask(null);
                    expectSchedule();
                  }}
                />
              )}
            </Suspense>
          </>
        )}
      </Loaded>
    </Page>
  );
}
