import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { lapsingQuery } from '@/features/customers/api/listLapsing';
import { plansQuery } from '@/features/customers/api/listPlans';
import { poolQuery } from '@/features/customers/api/listPool';
import { transferOffersQuery } from '@/features/customers/api/listTransferOffers';
import { CustomerRecords } from '@/features/customers/CustomerRecords';
import { PlannedRecords } from '@/features/customers/PlannedRecords';
import { PoolRecords } from '@/features/customers/PoolRecords';
import { Choices } from '@/shared/form/Choices';
import { SearchBox } from '@/shared/form/SearchBox';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser, type User } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/Button';
import { Soft } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, words, type Raw } from '@/shared/router/raw';

const workViews = ['lapsing', 'plans', 'offers', 'pool'] as const;
type WorkSearch = { view?: (typeof workViews)[number]; q?: string };

function workSearch(raw: Raw): WorkSearch {
  return { view: member(raw['view'], workViews), q: words(raw['q']) };
}

type View = (typeof workViews)[number];

/** What the user may look at; the first is shown at first. */
function viewsOf(user: User): View[] {
  return workViews.filter((view) => {
    switch (view) {
      case 'lapsing':
        return hasRole(user, 'ACCOUNT_MANAGER', 'ANALYST', 'GRID_MANAGER', 'SUPERVISOR');
      case 'plans':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_ASSISTANT', 'GRID_MANAGER');
      case 'offers':
        return hasRole(user, 'ACCOUNT_MANAGER');
      case 'pool':
        return hasRole(user, 'ACCOUNT_MANAGER', 'ANALYST', 'GRID_ASSISTANT', 'GRID_MANAGER', 'SUPERVISOR');
    }
  });
}

/** FN-10 to FN-15: the lists that a day with customers starts from. */
export function WorkPage() {
  const t = useText('work');
  const user = useUser();
  const search = useSearch(workSearch);
  const views = viewsOf(user);
  const view = views.find((one) => one === search.view) ?? views[0];
  const refine = useCallback(
    (changes: WorkSearch, replace = false) =>
      go(href({ to: '/work', search: { ...search, ...changes } }), { replace }),
    [search],
  );
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <ButtonLink to="/contract-ends" icon="schedule">
            {t('contractEnds')}
          </ButtonLink>
          <ButtonLink to="/registration-settings" icon="rules">
            {t('settings')}
          </ButtonLink>
        </>
      }
    >
      {view && (
        <Choices
          label={t('view.label')}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(chosen) => refine({ view: chosen, q: undefined })}
        />
      )}
      {view === 'lapsing' && <Lapsing />}
      {view === 'plans' && <Plans />}
      {view === 'offers' && <Offers />}
      {view === 'pool' && <Pool q={search.q} onSearch={refine} />}
    </Page>
  );
}

function Lapsing() {
  const t = useText('work');
  const user = useUser();
  const own = hasRole(user, 'ACCOUNT_MANAGER');
  const query = useInfiniteQuery(lapsingQuery({ days: 30, ...(own && { holderId: user.id }) }));
  return (
    <>
      <Soft>{t('lapsing.text')}</Soft>
      <RecordPages query={query} exportAs="lapsing" empty={<Empty title={t('lapsing.none')} icon="check" />}>
        {(records) => <CustomerRecords customers={records} label={t('view.lapsing')} until />}
      </RecordPages>
    </>
  );
}

function Plans() {
  const t = useText('work');
  const query = useInfiniteQuery(plansQuery());
  return (
    <RecordPages query={query} exportAs="plans" empty={<Empty title={t('plan.noneAtAll')} icon="check" />}>
      {(rows) => <PlannedRecords rows={rows} />}
    </RecordPages>
  );
}

function Offers() {
  const t = useText('work');
  const query = useInfiniteQuery(transferOffersQuery());
  return (
    <RecordPages
      query={query}
      exportAs="transfer-offers"
      empty={<Empty title={t('transfer.none')} icon="check" />}
    >
      {(records) => <CustomerRecords customers={records} label={t('view.offers')} until />}
    </RecordPages>
  );
}

function Pool({
  q,
  onSearch,
}: {
  q: string | undefined;
  onSearch: (changes: WorkSearch, replace: boolean) => void;
}) {
  const t = useText('work');
  const user = useUser();
  const query = useInfiniteQuery(poolQuery(q, useLanguage()));
  const find = useCallback((typed: string) => onSearch({ q: typed.trim() }, true), [onSearch]);
  return (
    <>
      <SearchBox
        label={t('pool.search')}
        placeholder={t('pool.placeholder')}
        value={q ?? ''}
        onSearch={find}
      />
      <RecordPages query={query} exportAs="pool" empty={<Empty title={t('pool.none')} icon="customer" />}>
        {(rows) => <PoolRecords rows={rows} mayHold={hasRole(user, 'ACCOUNT_MANAGER')} />}
      </RecordPages>
    </>
  );
}
