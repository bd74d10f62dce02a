import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { proposalsQuery } from '@/features/proposals/api/listProposals';
import { ProposalRecords } from '@/features/proposals/ProposalRecords';
import { scheduleQuery } from '@/features/schedules/api/getSchedule';
import { Progress } from '@/features/schedules/Progress';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { TariffRecords } from '@/features/tariffs/TariffRecords';
import { isProblem } from '@/shared/api/problem';
import { lookEvery } from '@/shared/api/useExpecting';
import { useText } from '@/shared/i18n/useText';
import { ButtonLink } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';

type RelatedProps = {
  communityId: string;
  /** Whether a change is on its way by event, so that it is worth looking again. */
  expected?: boolean;
};

export function CommunityProposals({ communityId, expected }: RelatedProps) {
  const t = useText('communities');
  const proposals = useInfiniteQuery({
    ...proposalsQuery({ communityId }),
    refetchInterval: expected ? lookEvery : false,
  });
  return (
    <Card title={t('related.proposals')}>
      <RecordPages query={proposals} empty={<Empty title={t('related.noProposals')} />}>
        {(records) => <ProposalRecords cards proposals={records} />}
      </RecordPages>
    </Card>
  );
}

export function CommunityTariffs({ communityId }: RelatedProps) {
  const t = useText('communities');
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }));
  return (
    <Card title={t('related.tariffs')}>
      <RecordPages query={tariffs} empty={<Empty title={t('related.noTariffs')} />}>
        {(records) => <TariffRecords cards tariffs={records} />}
      </RecordPages>
    </Card>
  );
}

export function CommunitySchedule({ communityId, expected }: RelatedProps) {
  const t = useText('communities');
  const schedule = useQuery({ ...scheduleQuery(communityId), refetchInterval: expected ? lookEvery : false });
  const missing = schedule.data === undefined && isProblem(schedule.error, 404);
  return (
    <Card title={t('related.schedule')}>
      {missing ? (
        <Empty title={t('related.noSchedule')} />
      ) : (
        <Loaded query={schedule} rows={1}>
          {({ value }) => (
            <>
              <Progress done={value.progress.done} total={value.progress.total} />
              <ButtonLink to="/schedules/$communityId" params={{ communityId }}>
                {t('related.openSchedule')}
              </ButtonLink>
            </>
          )}
        </Loaded>
      )}
    </Card>
  );
}
