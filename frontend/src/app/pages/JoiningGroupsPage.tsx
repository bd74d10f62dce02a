import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CommunityName } from '@/features/communities/CommunityName';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { groupsQuery } from '@/features/joining/api/groups';
import { GroupRecords } from '@/features/joining/GroupRecords';
import { OpenGroupDialog } from '@/features/joining/OpenGroupDialog';
import { Choices } from '@/shared/form/Choices';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { planners } from './roadshow/planners';
import { member, words, type Raw } from '@/shared/router/raw';

const joiningTimes = ['open', 'all'] as const;
type JoiningSearch = { community?: string; when?: (typeof joiningTimes)[number] };

function joiningSearch(raw: Raw): JoiningSearch {
  return { community: words(raw['community']), when: member(raw['when'], joiningTimes) };
}

/** PR-08: neighbours that join together, building by building. */
export function JoiningGroupsPage() {
  const t = useText('joining');
  const user = useUser();
  const { community, when = 'open' } = useSearch(joiningSearch);
  const query = useInfiniteQuery(
    groupsQuery({ communityId: community, from: when === 'open' ? today() : undefined }),
  );
  const [opens, setOpens] = useState(false);
  const [chosen, setChosen] = useState(community);
  const mayOpen = hasRole(user, ...planners);
  return (
    <Page
      title={t('title')}
      note={community === undefined ? t('about') : <CommunityName id={community} />}
      upTo={
        community === undefined ? undefined : `/communities/${encodeURIComponent(community)}?part=buildings`
      }
      actions={
        <>
          {mayOpen && (
            <Button look="primary" icon="plus" onClick={() => setOpens(true)}>
              {t('open')}
            </Button>
          )}
          <ButtonLink to="/contract-end-visits" icon="clock">
            {t('visits.title')}
          </ButtonLink>
        </>
      }
    >
      <Choices
        label={t('state')}
        value={when}
        options={joiningTimes.map((value) => ({ value, label: t(`when.${value}`) }))}
        onChange={(picked) =>
          go(
            href({
              to: '/joining-groups',
              search: { community, when: picked === 'open' ? undefined : picked },
            }),
            {
              replace: true,
            },
          )
        }
      />
      <RecordPages
        query={query}
        exportAs="joining-groups"
        empty={
          <Empty title={t('none')} icon="customer">
            <p>{t('noneText')}</p>
          </Empty>
        }
      >
        {(records) => (
          <GroupRecords
            groups={records}
            place={community === undefined ? (id) => <CommunityName id={id} /> : undefined}
          />
        )}
      </RecordPages>
      {opens && (
        <OpenGroupDialog
          communityId={chosen}
          picker={<CommunityPicker name="communityId" communityId={chosen} onPick={setChosen} />}
          onClose={() => setOpens(false)}
        />
      )}
    </Page>
  );
}
