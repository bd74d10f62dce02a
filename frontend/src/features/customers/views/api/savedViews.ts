import { queryOptions } from '@tanstack/react-query';
import { done, funnel as api, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { savedView, type SavedView, type ViewRequest } from '../model';

/** The user's own views, those of the team, and those for the user's role. */
export const savedViewsQuery = queryOptions({
  queryKey: ['customers', 'views'],
  queryFn: ({ signal }) =>
    read(
      api.GET('/api/funnel/v1/saved-views', {
        params: { query: { list: 'CUSTOMERS', limit: 200 } },
        signal,
      }),
      pageOf(savedView),
    ),
  staleTime: 60_000,
});

export function saveView(request: ViewRequest, key: string): Promise<SavedView> {
  return read(
    api.POST('/api/funnel/v1/saved-views', {
      params: { header: { 'Idempotency-Key': key } },
      body: request,
    }),
    savedView,
  );
}

/** Changes the view as it was seen; refused when somebody else changed it since. */
export function changeView(view: SavedView, request: ViewRequest): Promise<SavedView> {
  return read(
    api.PUT('/api/funnel/v1/saved-views/{viewId}', {
      params: { path: { viewId: view.id }, header: { 'If-Match': `"${view.version}"` } },
      body: request,
    }),
    savedView,
  );
}

export function removeView(view: SavedView): Promise<SavedView> {
  return read(
    api.DELETE('/api/funnel/v1/saved-views/{viewId}', {
      params: { path: { viewId: view.id }, header: { 'If-Match': `"${view.version}"` } },
    }),
    savedView,
  );
}

/** Brings back what was taken away within a day. */
export function restoreView(viewId: string, key: string): Promise<SavedView> {
  return read(
    api.POST('/api/funnel/v1/saved-views/{viewId}/restoration', {
      params: { path: { viewId }, header: { 'Idempotency-Key': key } },
    }),
    savedView,
  );
}

/** Opens the user's list with a view from now on; null for the list as it is. */
export function preferView(viewId: string | null): Promise<void> {
  return done(
    api.PUT('/api/funnel/v1/default-views/{list}', {
      params: { path: { list: 'CUSTOMERS' } },
      body: viewId === null ? {} : { viewId },
    }),
  );
}
