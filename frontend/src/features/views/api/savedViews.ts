import { queryOptions } from '@tanstack/react-query';
import { done, read } from '@/shared/api/client';
import { pageOf } from '@/shared/api/page';
import { Problem } from '@/shared/api/problem';
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
export function changeView(
  list: Writing,
  viewId: string,
  etag: string,
  request: ViewRequest,
): Promise<SavedView> {
  return read(list.change(viewId, request, { 'If-Match': etag }), savedView);
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

/**
 * Puts the user's preference back, unless another one was chosen since: it has no version of its own.
 *
 * @param left what the deed to be taken back left preferred
 */
export async function preferAgain(
  list: Writing & Pick<ViewedList<PageFilter>, 'all'>,
  left: string | null,
  before: string | null,
): Promise<void> {
  const { items } = await read(list.all(new AbortController().signal), pageOf(savedView));
  if (preferredOf(items) !== left) throw new Problem(412, {});
  await preferView(list, before);
}

export function preferredOf(views: readonly SavedView[]): string | null {
  return views.find((view) => view.preferred)?.id ?? null;
}

export function etagOf({ version }: Pick<SavedView, 'version'>): string {
  return `"${version}"`;
}

function seen(view: SavedView) {
  return { 'If-Match': etagOf(view) };
}
