import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { isObject } from '@/shared/api/decode';

export type Neighbours = { previous: string | null; next: string | null; place: number; of: number };

/** What comes before and after a record in the list it was last seen in; null when it was in none. */
export function neighboursOf(client: QueryClient, lists: QueryKey, id: string): Neighbours | null {
  const [list] = client
    .getQueryCache()
    .findAll({ queryKey: lists })
    .map((query) => ({ ids: idsIn(query.state.data), at: query.state.dataUpdatedAt }))
    .filter(({ ids }) => ids.includes(id) && ids.length > 1)
    .sort((one, other) => other.at - one.at || other.ids.length - one.ids.length);
  if (!list) return null;
  const place = list.ids.indexOf(id);
  return {
    previous: list.ids[place - 1] ?? null,
    next: list.ids[place + 1] ?? null,
    place: place + 1,
    of: list.ids.length,
  };
}

/** The ids of the records of a list that was fetched page by page. */
function idsIn(data: unknown): string[] {
  if (!isObject(data) || !Array.isArray(data['pages'])) return [];
  return data['pages'].flatMap((page: unknown) =>
    isObject(page) && Array.isArray(page['items'])
      ? page['items'].flatMap((item: unknown) =>
          isObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
        )
      : [],
  );
}

type Point = { x: number; y: number };

/** Which way a finger went: far enough to the side, and hardly up or down; null for anything else. */
export function swipeOf(from: Point, to: Point): 'previous' | 'next' | null {
  const aside = to.x - from.x;
  if (Math.abs(aside) < 80 || Math.abs(to.y - from.y) > Math.abs(aside) / 2) return null;
  return aside < 0 ? 'next' : 'previous';
}
