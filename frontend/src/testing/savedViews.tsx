import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import type { CustomerListFilter } from '@/features/customers/listFilter';
import type { PageFilter, SavedView, ViewedList } from '@/features/views/model';
import { SavedViews } from '@/features/views/SavedViews';
import { viewsOfCustomers } from '@/features/views/viewsOfCustomers';
import { isObject } from '@/shared/api/decode';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from './page';
import { server } from './server';
import { sessionOf, SignedIn } from './signedIn';

/** A view of who is signed in. */
export const mine: SavedView = {
  id: 'v-1',
  name: '我的意向',
  filter: { stage: 'INTENTION', holderId: 'me' },
  sort: '-updatedAt',
  visibility: 'PERSONAL',
  gridPath: null,
  role: null,
  ownerName: '李客户',
  mine: true,
  mayChange: true,
  preferred: false,
  version: 3,
};
/** A view of somebody else, for all who work at a unit. */
export const team: SavedView = {
  ...mine,
  id: 'v-2',
  name: '本格公海',
  filter: { pool: 'true' },
  sort: null,
  visibility: 'TEAM',
  gridPath: '/13/1301',
  ownerName: '王建北',
  mine: false,
  mayChange: false,
};

/** A server that keeps views, and what it was asked. */
export function keeps(...views: SavedView[]) {
  return keepsFor('funnel', views);
}

export function keepsFor(service: string, views: SavedView[], roles = ['ACCOUNT_MANAGER']) {
  let kept = views;
  const asked: { method: string; path: string; body: unknown; match: string | null }[] = [];
  const note = async (request: Request) => {
    const text = await request.text();
    asked.push({
      method: request.method,
      path: new URL(request.url).pathname.replace(`/api/${service}/v1`, ''),
      body: text === '' ? null : JSON.parse(text),
      match: request.headers.get('If-Match'),
    });
  };
  const one = (id: unknown) => views.find((view) => view.id === id) ?? mine;
  server.use(
    sessionOf({ id: 'u-li', name: '李客户', roles, scopes: ['/13/1301'] }),
    http.get(`*/api/${service}/v1/saved-views`, () => HttpResponse.json({ items: kept, next: null })),
    http.post(`*/api/${service}/v1/saved-views`, async ({ request }) => {
      await note(request);
      const saved = { ...mine, id: 'v-new', name: '新视图', filter: { stage: 'TARGET' }, sort: null };
      kept = [...kept, saved];
      return HttpResponse.json(saved, { status: 201 });
    }),
    http.delete(`*/api/${service}/v1/saved-views/:id`, async ({ request, params }) => {
      await note(request);
      kept = kept.filter((view) => view.id !== params['id']);
      return HttpResponse.json(one(params['id']));
    }),
    http.post(`*/api/${service}/v1/saved-views/:id/restoration`, async ({ request, params }) => {
      await note(request);
      kept = views;
      return HttpResponse.json(one(params['id']));
    }),
    http.put(`*/api/${service}/v1/default-views/:list`, async ({ request }) => {
      await note(request);
      const { body } = asked.at(-1) ?? {};
      const viewId = isObject(body) ? (body['viewId'] ?? null) : null;
      kept = kept.map((view) => ({ ...view, preferred: view.id === viewId }));
      return HttpResponse.json({ viewId });
    }),
    http.put(`*/api/${service}/v1/saved-views/:id`, async ({ request, params }) => {
      await note(request);
      const { body, match } = asked.at(-1) ?? {};
      const old = kept.find((view) => view.id === params['id']);
      if (!old || match !== `"${old.version}"`) return HttpResponse.json({ status: 412 }, { status: 412 });
      const changed = { ...old, ...(isObject(body) ? body : {}), version: old.version + 1 };
      kept = kept.map((view) => (view.id === old.id ? changed : view));
      return HttpResponse.json(changed);
    }),
  );
  return Object.assign(asked, {
    /** Somebody else changes all views. */
    overtake: (changes: Partial<SavedView>) => {
      kept = kept.map((view) => ({ ...view, ...changes, version: view.version + 1 }));
    },
  });
}

/** The list with what it is narrowed to, as its address would hold it. */
type ListProps<F extends PageFilter> = {
  list: ViewedList<F>;
  first?: F;
  told: (viewId: string, replace: boolean) => void;
};

function List<F extends PageFilter>({ list, first, told }: ListProps<F>) {
  const [filter, setFilter] = useState<F>(first ?? list.whole);
  const [viewId, setViewId] = useState<string>();
  return (
    <>
      <SavedViews
        list={list}
        filter={filter}
        searching={false}
        viewId={viewId}
        untouched={first === undefined && viewId === undefined}
        onApply={(next, id, replace) => {
          setFilter(next);
          setViewId(id);
          told(id, replace);
        }}
      />
      <output>{JSON.stringify(filter)}</output>
      <UndoToasts />
    </>
  );
}

/** The list of customers with its views; what was applied is told. */
export function showList(first?: CustomerListFilter) {
  return showListOf(viewsOfCustomers, first);
}

export function showListOf<F extends PageFilter>(list: ViewedList<F>, first?: F) {
  const applied: [string, boolean][] = [];
  show(
    <SignedIn>
      <List list={list} first={first} told={(viewId, replace) => applied.push([viewId, replace])} />
    </SignedIn>,
  );
  return applied;
}
