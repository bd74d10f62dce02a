import { useInfiniteQuery } from '@tanstack/react-query';
import { buildingNumberOf } from '@/shared/format/buildingId';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Card } from '@/shared/ui/Card';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';
import { interestedQuery } from './interested';

type InterestedCardProps = { communityId: string; competitors: readonly { id: string; name: string }[] };

/** Households of the community that asked for service, so that whoever goes from door to door knows where to ring first. */
export function InterestedCard({ communityId, competitors }: InterestedCardProps) {
  const t = useText('buildings');
  const leads = useText('leads');
  const format = useFormat();
  const query = useInfiniteQuery(interestedQuery(communityId));
  return (
    <Card title={t('interested.title')}>
      <RecordPages
        query={query}
        exportAs="interests"
        empty={
          <Empty title={t('interested.none')}>
            <p>{t('interested.noneText')}</p>
          </Empty>
        }
      >
        {(households) => (
          <Records
            label={t('interested.label')}
            records={households}
            idOf={(one) => one.leadId}
            title={{
              header: t('interested.building'),
              cell: (one) => (
                <Link to="/leads/$leadId" params={{ leadId: one.leadId }}>
                  {one.buildingId === null
                    ? t('interested.noBuilding')
                    : buildingNumberOf(communityId, one.buildingId)}
                </Link>
              ),
            }}
            columns={[
              {
                key: 'interests',
                header: leads('list.interests'),
                onPhone: 'top',
                cell: (one) => one.interests.map((each) => leads(`interest.${each}`)).join(' · '),
              },
              {
                key: 'segment',
                header: leads('field.segment'),
                cell: (one) => one.segment && leads(`segments.${one.segment}`),
              },
              {
                key: 'competitor',
                header: leads('field.competitor'),
                cell: (one) => competitors.find((each) => each.id === one.competitorId)?.name,
              },
              {
                key: 'ends',
                header: leads('field.contractEnds'),
                cell: (one) => one.contractEndsIn && format.month(`${one.contractEndsIn}-01`),
              },
              { key: 'received', header: t('interested.since'), cell: (one) => format.day(one.receivedOn) },
            ]}
          />
        )}
      </RecordPages>
    </Card>
  );
}
