import { lazy, Suspense, useCallback, useState } from 'react';
import { CommunityList } from '@/features/communities/CommunityList';
import { communitySorts, type CommunityListFilter } from '@/features/communities/listFilter';
import { buildStates, marketingStates } from '@/features/communities/model';
import { SavedViews } from '@/features/views/SavedViews';
import { viewsOfCommunities } from '@/features/views/viewsOfCommunities';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { SearchBox } from '@/shared/form/SearchBox';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import form from '@/shared/ui/form.module.css';
import { member, type Raw } from '@/shared/router/raw';
import { viewed, type Viewed } from './viewed';

const NewCommunityDialog = lazy(() =>
  import('@/features/communities/NewCommunityDialog').then((part) => ({ default: part.NewCommunityDialog })),
);

type CommunitySearch = CommunityListFilter & Viewed;

function communitySearch(raw: Raw): CommunitySearch {
  return {
    ...viewed(raw),
    state: member(raw['state'], marketingStates),
    build: member(raw['build'], buildStates),
    sort: member(raw['sort'], communitySorts),
  };
}

export function CommunitiesPage() {
  const t = useText('communities');
  const c = useText('common');
  const v = useText('views');
  const user = useUser();
  const [adds, setAdds] = useState(false);
  const search = useSearch(communitySearch);
  const refine = useCallback(
    (changes: CommunitySearch, replace = false) =>
      go(href({ to: '/communities', search: { ...search, ...changes } }), { replace }),
    [search],
  );
  const find = useCallback((q: string) => refine({ q: q.trim() }, true), [refine]);
  const apply = useCallback(
    (view: CommunityListFilter, viewId: string, replace: boolean) =>
      go(href({ to: '/communities', search: { q: search.q, ...view, view: viewId } }), { replace }),
    [search.q],
  );
  const filter = {
    q: search.q,
    marketingState: search.state,
    buildState: search.build,
    sort: search.sort,
  };
  return (
    <Page
      title={t('title')}
      actions={
        hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR', 'ADMIN') && (
          <Button icon="plus" onClick={() => setAdds(true)}>
            {t('list.add')}
          </Button>
        )
      }
    >
      <SavedViews
        list={viewsOfCommunities}
        filter={{ state: search.state, build: search.build, sort: search.sort }}
        searching={search.q !== undefined}
        viewId={search.view}
        untouched={href({ to: '/communities', search }) === '/communities'}
        onApply={apply}
      />
      <SearchBox
        label={t('list.search')}
        placeholder={t('list.placeholder')}
        value={search.q ?? ''}
        onSearch={find}
      />
      <div className={form['filters']}>
        <Choices
          label={t('list.state')}
          value={search.state ?? 'ALL'}
          options={[
            { value: 'ALL', label: t('list.all') },
            ...marketingStates.map((state) => ({ value: state, label: c(`marketingState.${state}`) })),
          ]}
          onChange={(state) => refine({ state: state === 'ALL' ? undefined : state })}
        />
        <SelectField
          optional
          quiet
          name="build"
          label={t('list.build')}
          empty={t('list.anyBuild')}
          value={search.build ?? ''}
          options={buildStates.map((build) => ({ value: build, label: t(`buildState.${build}`) }))}
          onChange={(build) => refine({ build: build === '' ? undefined : build })}
        />
        <SelectField
          optional
          quiet
          name="sort"
          label={v('sort.label')}
          empty={v('communitySort.none')}
          value={search.sort ?? ''}
          options={communitySorts.map((sort) => ({ value: sort, label: v(`communitySort.${sort}`) }))}
          onChange={(sort) => refine({ sort: sort === '' ? undefined : sort })}
        />
      </div>
      <CommunityList filter={filter} />
      {adds && (
        <Suspense fallback={null}>
          <NewCommunityDialog onClose={() => setAdds(false)} />
        </Suspense>
      )}
    </Page>
  );
}
