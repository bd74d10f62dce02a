import { lazy, Suspense, useCallback, useState } from 'react';
import { bulkKindsOf } from '@/features/customers/bulk/model';
import type { CustomerFilter } from '@/features/customers/api/listCustomers';
import { CustomerList } from '@/features/customers/CustomerList';
import {
  drillOf,
  customerDrill,
  filterOfDrill,
  isDrilled,
  type CustomerDrill,
} from '@/features/customers/drill';
import { customerStages } from '@/features/customers/stages';
import { SavedViews } from '@/features/views/SavedViews';
import { viewsOfCustomers } from '@/features/views/viewsOfCustomers';
import { customerSorts, type CustomerListFilter } from '@/features/customers/listFilter';
import { Choices } from '@/shared/form/Choices';
import { SelectField } from '@/shared/form/Field';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { Loading } from '@/shared/ui/State';
import form from '@/shared/ui/form.module.css';
import { member, type Raw } from '@/shared/router/raw';
import { viewed, type Viewed } from './viewed';

type CustomerSearch = CustomerListFilter & CustomerDrill & Viewed & { as?: 'board' };

function customerSearch(raw: Raw): CustomerSearch {
  return {
    ...viewed(raw),
    stage: member(raw['stage'], customerStages),
    whose: member(raw['whose'], ['mine', 'pool']),
    sort: member(raw['sort'], customerSorts),
    as: member(raw['as'], ['board']),
    ...customerDrill(raw),
  };
}

const Board = lazy(() =>
  import('@/features/customers/board/Board').then((part) => ({ default: part.Board })),
);
const BulkBar = lazy(() =>
  import('@/features/customers/bulk/BulkBar').then((part) => ({ default: part.BulkBar })),
);
const DrillBar = lazy(() => import('./customer/DrillBar').then((part) => ({ default: part.DrillBar })));

export function CustomersPage() {
  const t = useText('customers');
  const c = useText('common');
  const user = useUser();
  const search = useSearch(customerSearch);
  const refine = useCallback(
    (changes: CustomerSearch, replace = false) =>
      go(href({ to: '/customers', search: { ...search, ...changes } }), { replace }),
    [search],
  );
  const find = useCallback((q: string) => refine({ q: q.trim() }, true), [refine]);
  const b = useText('bulk');
  const v = useText('views');
  const shown = { stage: search.stage, whose: search.whose, sort: search.sort };
  const apply = useCallback(
    (view: CustomerListFilter, viewId: string, replace: boolean) =>
      go(href({ to: '/customers', search: { q: search.q, as: search.as, ...view, view: viewId } }), {
        replace,
      }),
    [search.q, search.as],
  );
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const kinds = bulkKindsOf(user);
  // Customers are picked in the list.
  const drill = drillOf(search);
  // The board shows who is still in the funnel.
  const onBoard = search.as === 'board' && picked === null && drill.lost !== 'yes';
  const filter: CustomerFilter = {
    q: search.q,
    stage: search.stage,
    ...filterOfDrill(drill),
    ...(search.whose === 'mine' && { holderId: user.id }),
    ...(search.whose === 'pool' && { pool: true }),
  };
  const pick = useCallback(
    (id: string, on: boolean) =>
      setPicked((before) => {
        const after = new Set(before);
        if (on) after.add(id);
        else after.delete(id);
        return after;
      }),
    [],
  );
  const mayCreate = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ADMIN');
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {kinds.length > 0 && picked === null && !onBoard && (
            <Button icon="check" onClick={() => setPicked(new Set())}>
              {b('select')}
            </Button>
          )}
          {hasRole(user, 'ACCOUNT_MANAGER', 'ADMIN', 'GRID_MANAGER', 'SUPERVISOR') && (
            <ButtonLink to="/customers/import" icon="import">
              {t('list.import')}
            </ButtonLink>
          )}
          {mayCreate && (
            <ButtonLink to="/customers/new" look="primary" icon="plus">
              {t('list.create')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Row>
        {mayCreate && (
          <ButtonLink to="/customers/look-up" look="quiet" icon="search">
            {t('list.lookUp')}
          </ButtonLink>
        )}
        {hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'ANALYST') && (
          <ButtonLink to="/customers/inbox" look="quiet" icon="leads">
            {t('list.inbox')}
          </ButtonLink>
        )}
      </Row>
      {isDrilled(drill) ? (
        <Suspense fallback={null}>
          <DrillBar
            drill={drill}
            filter={filter}
            onOff={() => refine({ grid: undefined, holder: undefined, lost: undefined })}
          />
        </Suspense>
      ) : (
        <SavedViews
          list={viewsOfCustomers}
          filter={shown}
          searching={search.q !== undefined}
          viewId={search.view}
          untouched={href({ to: '/customers', search }) === '/customers'}
          onApply={apply}
        />
      )}
      <SearchBox
        label={t('list.search')}
        placeholder={t('list.placeholder')}
        value={search.q ?? ''}
        onSearch={find}
      />
      <div className={form['filters']}>
        <Choices
          label={t('list.whose')}
          value={search.whose ?? 'all'}
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'mine', label: t('list.mine') },
            { value: 'pool', label: t('list.pool') },
          ]}
          onChange={(whose) => refine({ holder: undefined, whose: whose === 'all' ? undefined : whose })}
        />
        {!onBoard && (
          <SelectField
            optional
            quiet
            name="stage"
            label={t('list.stage')}
            empty={t('list.anyStage')}
            value={search.stage ?? ''}
            options={customerStages.map((stage) => ({ value: stage, label: c(`stage.${stage}`) }))}
            onChange={(stage) => refine({ stage: stage === '' ? undefined : stage })}
          />
        )}
        <SelectField
          optional
          quiet
          name="sort"
          label={v('sort.label')}
          empty={v('sort.none')}
          value={search.sort ?? ''}
          options={customerSorts.map((sort) => ({ value: sort, label: v(`sort.${sort}`) }))}
          onChange={(sort) => refine({ sort: sort === '' ? undefined : sort })}
        />
        <Choices
          label={t('board.as')}
          value={search.as ?? 'list'}
          options={[
            { value: 'list', label: t('board.list') },
            { value: 'board', label: t('board.board') },
          ]}
          onChange={(as) => refine({ as: as === 'list' ? undefined : as })}
        />
      </div>
      {onBoard ? (
        <Suspense fallback={<Loading rows={6} />}>
          <Board
            filter={{
              q: filter.q,
              gridPath: filter.gridPath,
              holderId: filter.holderId,
              pool: filter.pool,
              sort: search.sort,
            }}
          />
        </Suspense>
      ) : (
        <CustomerList
          filter={{ ...filter, sort: search.sort }}
          picking={picked === null ? undefined : { picked, onPick: pick }}
        />
      )}
      {picked !== null && (
        <Suspense fallback={null}>
          <BulkBar
            kinds={kinds}
            picked={picked}
            filter={parametersOf(filter)}
            gridPath={user.scopes[0] ?? ''}
            onOrdered={(jobId) => go(href({ to: '/bulk/$jobId', params: { jobId } }))}
            onEnd={() => setPicked(null)}
          />
        </Suspense>
      )}
    </Page>
  );
}

/** The filter as the parameters of the list's address; what is not set is left out. */
function parametersOf(
  filter: Readonly<Record<string, string | boolean | undefined>>,
): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) parameters[name] = String(value);
  }
  return parameters;
}
