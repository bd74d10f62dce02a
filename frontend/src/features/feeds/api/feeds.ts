import { queryOptions } from '@tanstack/react-query';
import { campaign as api, done, read } from '@/shared/api/client';
import { feed, feeds, type CalendarFeed } from '../model';

const path = '/api/campaign/v1/calendar-feeds';

export const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => read(api.GET(path, { signal }), feeds),
});

/** Its address is in this one answer and nowhere else. */
export function makeFeed(key: string): Promise<CalendarFeed> {
  return read(api.POST(path, { params: { header: { 'Idempotency-Key': key } } }), feed);
}

export function revokeFeed(id: string): Promise<void> {
  return done(api.DELETE(`${path}/{id}`, { params: { path: { id } } }));
}
