import { answer, flag, listOf, maybe, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { moment } from '@/shared/format/date';

type Schemas = components['schemas'];

/** CP-21: a secret address under which a calendar program finds the open work of one person. */
export const feed = answer<Schemas['CalendarFeed']>()({
  id: text,
  path: maybe(text),
  madeAt: moment,
  until: moment,
  revoked: flag,
});
export type CalendarFeed = Decoded<typeof feed>;

export const feeds = answer<Schemas['CalendarFeeds']>()({ items: listOf(feed) });

/** Whether it can still be read. */
export function isGood(one: CalendarFeed, now: Date = new Date()): boolean {
  return !one.revoked && Date.parse(one.until) > now.getTime();
}
