import { useInfiniteQuery } from '@tanstack/react-query';
import { CommunityName } from '@/features/communities/CommunityName';
import { visitsQuery } from '@/features/joining/api/groups';
import { VisitRecords } from '@/features/joining/VisitRecords';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

/** CP-17: buildings to visit before contracts with a competitor end. */
export function ContractEndVisitsPage() {
  const t = useText('joining');
  const user = useUser();
  const query = useInfiniteQuery(visitsQuery);
  return (
    <Page upTo="/joining-groups" title={t('visits.title')} note={t('visits.about')}>
      <RecordPages
        query={query}
        exportAs="contract-end-visits"
        empty={
          <Empty title={t('visits.none')} icon="clock">
            <p>{t('visits.noneText')}</p>
          </Empty>
        }
      >
        {(records) => (
          <VisitRecords
            visits={records}
            place={(id) => <CommunityName id={id} />}
            mayVisit={hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR')}
          />
        )}
      </RecordPages>
    </Page>
  );
}
