import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@/shared/router/Link';
import { useText } from '@/shared/i18n/useText';
import { useFormat } from '@/shared/format/useFormat';
import { Badge } from '@/shared/ui/Badge';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { communitiesQuery, type CommunityFilter } from './api/listCommunities';
import { CommunityBadge } from './CommunityBadge';

export function CommunityList({ filter }: { filter: CommunityFilter }) {
  const t = useText('communities');
  const c = useText('common');
  const format = useFormat();
  const communities = useInfiniteQuery(communitiesQuery(filter));
  return (
    <RecordPages
      query={communities}
      exportAs="communities"
      empty={<Empty title={t('list.empty')} icon="community" />}
    >
      {(records) => (
        <Records
          label={t('list.label')}
          records={records}
          idOf={(record) => record.id}
          title={{
            header: t('list.name'),
            cell: (record) => (
              <Link to="/communities/$communityId" params={{ communityId: record.id }}>
                {record.name}
              </Link>
            ),
          }}
          columns={[
            {
              key: 'state',
              header: t('list.state'),
              onPhone: 'top',
              cell: (record) => (
                <>
                  <CommunityBadge state={record.marketingState} />
                  {record.coverage?.stale && <Badge tone="warn">{t('list.stale')}</Badge>}
                </>
              ),
            },
            { key: 'grid', header: t('list.grid'), cell: (record) => record.gridName },
            {
              key: 'opening',
              header: t('list.opening'),
              cell: (record) => {
                const opening = record.openedOn ?? record.plannedOpening;
                return opening === null ? '' : format.day(opening);
              },
            },
            {
              key: 'households',
              header: t('list.households'),
              end: true,
              cell: (record) =>
                record.households === null ? '' : c('unit.households', { count: record.households }),
            },
          ]}
        />
      )}
    </RecordPages>
  );
}
