import { useCallback } from 'react';
import { communitiesAddress } from '@/features/communities/api/communitiesAddress';
import { CommunityList } from '@/features/communities/CommunityList';
import { marketingStates } from '@/features/communities/model';
import { Choices } from '@/shared/form/Choices';
import { SearchBox } from '@/shared/form/SearchBox';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { ExportButton } from '@/shared/ui/ExportButton';
import { Page } from '@/shared/ui/Page';
import { communitySearch } from '../search';

export function CommunitiesPage() {
  const t = useText('communities');
  const c = useText('common');
  const search = useSearch(communitySearch);
  const find = useCallback(
    (q: string) =>
      go(href({ to: '/communities', search: { state: search.state, q: q.trim() } }), { replace: true }),
    [search.state],
  );
  return (
    <Page
      title={t('title')}
      actions={
        <ExportButton
          address={communitiesAddress({ q: search.q, marketingState: search.state })}
          name="communities"
          label={t('list.export')}
        />
      }
    >
      <SearchBox
        label={t('list.search')}
        placeholder={t('list.placeholder')}
        value={search.q ?? ''}
        onSearch={find}
      />
      <Choices
        label={t('list.state')}
        value={search.state ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('list.all') },
          ...marketingStates.map((state) => ({ value: state, label: c(`marketingState.${state}`) })),
        ]}
        onChange={(state) =>
          go(
            href({ to: '/communities', search: { q: search.q, state: state === 'ALL' ? undefined : state } }),
          )
        }
      />
      <CommunityList filter={{ q: search.q, marketingState: search.state }} />
    </Page>
  );
}
