import { useInfiniteQuery } from '@tanstack/react-query';
import { groupsQuery } from '@/features/joining/api/groups';
import { GroupRecords } from '@/features/joining/GroupRecords';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { RecordPages } from '@/shared/ui/RecordPages';

/** PR-08: neighbours of the community's buildings that join together. */
export default function JoiningPart({ communityId }: { communityId: string }) {
  const t = useText('joining');
  const query = useInfiniteQuery(groupsQuery({ communityId }));
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink to="/joining-groups" search={{ community: communityId }} icon="customer">
          {t('toGroups')}
        </ButtonLink>
      }
    >
      <RecordPages query={query} empty={<Soft>{t('none')}</Soft>}>
        {(records) => <GroupRecords cards groups={records} />}
      </RecordPages>
    </Card>
  );
}
