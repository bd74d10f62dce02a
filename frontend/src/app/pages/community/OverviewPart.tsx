import { lazy, Suspense, useState } from 'react';
import { CoverageCard } from '@/features/communities/CoverageCard';
import type { Community } from '@/features/communities/model';
import { OffersCard } from '@/features/communities/OffersCard';
import { RoadMapCard } from '@/features/communities/RoadMapCard';
import type { Tagged } from '@/shared/api/client';
import { useExpecting } from '@/shared/api/useExpecting';
import { useText } from '@/shared/i18n/useText';
import { AfterDrawing, Fetched } from '@/shared/router/Fetched';
import { part } from '@/shared/router/part';
import { Button } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loading } from '@/shared/ui/State';
import { useCommunityRights } from './rights';

const OfferDialog = lazy(() =>
  import('@/features/communities/OfferDialog').then((dialog) => ({ default: dialog.OfferDialog })),
);
const CoverageDialog = lazy(() =>
  import('@/features/communities/CoverageDialog').then((dialog) => ({ default: dialog.CoverageDialog })),
);
const texts = ['map', 'proposals', 'schedules', 'survey', 'tariffs'] as const;
const found = part(() => import('./OverviewRest').then((rest) => rest.OverviewFound), ...texts);
const around = part(() => import('./OverviewRest').then((rest) => rest.OverviewAround), ...texts);

type OverviewPartProps = { community: Tagged<Community>; scheduleExpected: boolean; onReload: () => void };

/** Where the community stands, and what is going on there: first what fills a phone's screen, then the rest. */
export function OverviewPart({ community, scheduleExpected, onReload }: OverviewPartProps) {
  const t = useText('communities');
  const may = useCommunityRights(community.value);
  const [recording, setRecording] = useState(false);
  const [reporting, setReporting] = useState(false);
  const [proposalExpected, expectProposal] = useExpecting();
  const communityId = community.value.id;
  return (
    <>
      <RoadMapCard communityId={communityId} />
      <Columns>
        <Stack>
          <CoverageCard
            community={community.value}
            action={
              may.coverage && (
                <Row>
                  <Button onClick={() => setReporting(true)}>{t('report.title')}</Button>
                </Row>
              )
            }
          />
          <OffersCard
            communityId={communityId}
            action={
              may.intelligence && (
                <Button icon="plus" onClick={() => setRecording(true)}>
                  {t('offers.record')}
                </Button>
              )
            }
          />
          <AfterDrawing>
            <Suspense fallback={<Loading rows={3} />}>
              <Fetched part={found} params={{ community: community.value, proposalExpected }} />
            </Suspense>
          </AfterDrawing>
        </Stack>
        <Stack>
          <AfterDrawing>
            <Suspense fallback={<Loading rows={6} />}>
              <Fetched part={around} params={{ community, scheduleExpected, onReload }} />
            </Suspense>
          </AfterDrawing>
        </Stack>
      </Columns>
      <Suspense fallback={null}>
        {reporting && (
          <CoverageDialog community={community} onReload={onReload} onClose={() => setReporting(false)} />
        )}
        {recording && (
          <OfferDialog
            communityId={communityId}
            onClose={() => setRecording(false)}
            onDone={() => {
              setRecording(false);
              expectProposal();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
