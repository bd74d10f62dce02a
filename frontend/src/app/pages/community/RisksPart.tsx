import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { competitorsQuery } from '@/features/communities/api/listCompetitors';
import type { Community } from '@/features/communities/model';
import { incidentsQuery } from '@/features/incidents/api/incidents';
import { IncidentRecords } from '@/features/incidents/IncidentRecords';
import { ReportDialog } from '@/features/incidents/ReportDialog';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { useCommunityRights } from './rights';

/** CO-40, CO-41: what speaks against us here, and the way to answer it. */
export default function RisksPart({ community }: { community: Community }) {
  const t = useText('incidents');
  const may = useCommunityRights(community);
  const [reporting, setReporting] = useState(false);
  const competitors = useQuery(competitorsQuery);
  const incidents = useInfiniteQuery(incidentsQuery({ communityId: community.id }));
  return (
    <Card
      title={t('title')}
      actions={
        may.intelligence && (
          <Button icon="plus" onClick={() => setReporting(true)}>
            {t('report')}
          </Button>
        )
      }
    >
      <RecordPages query={incidents} empty={<Empty title={t('none')} icon="check" />}>
        {(records) => <IncidentRecords cards incidents={records} />}
      </RecordPages>
      {reporting && (
        <ReportDialog
          communityId={community.id}
          competitors={competitors.data?.items ?? []}
          onClose={() => setReporting(false)}
          onDone={(incidentId) => go(href({ to: '/incidents/$incidentId', params: { incidentId } }))}
        />
      )}
    </Card>
  );
}
