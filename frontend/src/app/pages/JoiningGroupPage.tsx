import { useQuery } from '@tanstack/react-query';
import { buildingNumberOf } from '@/shared/format/buildingId';
import { CommunityName } from '@/features/communities/CommunityName';
import { groupQuery } from '@/features/joining/api/groups';
import { CandidatesCard, GroupCard, MembersCard } from '@/features/joining/GroupCards';
import { GroupBadge } from '@/features/joining/GroupRecords';
import { metPersonQuery } from '@/features/leads/api/findLead';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { hasRole, useUser } from '@/shared/session/session';
import { Columns, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { planners } from './roadshow/planners';

/** PR-08: one group, who has joined and who may be asked next. */
export function JoiningGroupPage({ groupId }: { groupId: string }) {
  const t = useText('joining');
  const user = useUser();
  const query = useQuery(groupQuery(groupId));
  const group = query.data;
  return (
    <Page
      upTo="/joining-groups"
      title={
        group
          ? t('buildingOf', { number: buildingNumberOf(group.communityId, group.buildingId) })
          : t('title')
      }
      note={group && <GroupBadge status={group.status} />}
    >
      <Loaded query={query}>
        {(value) => (
          <Columns>
            <Stack>
              <GroupCard
                group={value}
                place={
                  <Link
                    to="/communities/$communityId"
                    params={{ communityId: value.communityId }}
                    search={{ part: 'buildings' }}
                  >
                    <CommunityName id={value.communityId} />
                  </Link>
                }
              />
              <MembersCard group={value} person={(id) => <LeadName id={id} />} />
            </Stack>
            {value.status !== 'EXPIRED' &&
              hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR') && (
                <CandidatesCard group={value} mayAdd={hasRole(user, ...planners)} />
              )}
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}

/** A household by its masked name; those of all members come at once. */
function LeadName({ id }: { id: string }) {
  const t = useText('joining');
  const { data, isPending } = useQuery(metPersonQuery(id));
  return <>{isPending ? '…' : (data?.name ?? t('nameless'))}</>;
}
