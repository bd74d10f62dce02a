import { useQuery } from '@tanstack/react-query';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { roadshowQuery } from '@/features/roadshows/api/readRoadshows';
import { PlanForm } from '@/features/roadshows/PlanForm';
import { useText } from '@/shared/i18n/useText';
import { Card } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

export function NewRoadshowPage() {
  const t = useText('roadshows');
  return (
    <Page upTo="/roadshows" title={t('new')} note={t('about')}>
      <PlanForm show={null} picker={picker} />
    </Page>
  );
}

export function ReplanRoadshowPage({ roadshowId }: { roadshowId: string }) {
  const t = useText('roadshows');
  const query = useQuery(roadshowQuery(roadshowId));
  return (
    <Page
      upTo={`/roadshows/${encodeURIComponent(roadshowId)}`}
      title={t('edit')}
      note={query.data?.value.communityName}
    >
      <Loaded query={query}>
        {(show) => <PlanForm show={show} picker={picker} onReload={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

function picker(communityId: string, onPick: (communityId: string) => void) {
  return (
    <Card>
      <CommunityPicker
        name="communityId"
        communityId={communityId === '' ? undefined : communityId}
        onPick={(picked) => onPick(picked ?? '')}
      />
    </Card>
  );
}
