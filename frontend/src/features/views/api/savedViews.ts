import { queryOptions } from '@tanstack/react-query';
import { done, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { savedView, type PageFilter, type SavedView, type ViewedList, type ViewRequest } from '../model';

export function viewsKey(list: Pick<ViewedList<PageFilter>, 'name'>): readonly string[] {
  return ['views', list.name];
}

/** The user's own views of a list, those of the team, and those for the user's role. */
export function savedViewsQuery(list: Pick<ViewedList<PageFilter>, 'name' | 'all'>) {
  return queryOptions({
    queryKey: viewsKey(list),
    queryFn: ({ signal }) => read(list.all(signal), pageOf(savedView)),
    staleTime: 60_000,
  });
}

type Writing = Pick<ViewedList<PageFilter>, 'save' | 'change' | 'remove' | 'restore' | 'prefer'>;

export function saveView(list: Writing, request: ViewRequest, key: string): Promise<SavedView> {
  return read(list.save(request, { 'Idempotency-Key': key }), savedView);
}

/** Changes the view as it was seen; refused when somebody else changed it since. */
export function changeView(list: Writing, view: SavedView, request: ViewRequest): Promise<SavedView> {
  return read(list.change(view.id, request, seen(view)), savedView);
}

export function removeView(list: Writing, view: SavedView): Promise<SavedView> {
  return read(list.remove(view.id, seen(view)), savedView);
}

/** Brings back what was taken away within a day. */
export function restoreView(list: Writing, viewId: string, key: string): Promise<SavedView> {
  return read(list.restore(viewId, { 'Idempotency-Key': key }), savedView);
}

/** Opens the user's list with a view from now on; null for the list as it is. */
export function preferView(list: Writing, viewId: string | null): Promise<void> {
  return done(list.prefer(viewId === null ? {} : { viewId }));
}

function seen(view: SavedView) {
  return { 'If-Match': `"${view.version}"` };
}
