import { campaign as api, read } from '@/shared/api/client';
import { answer, maybe, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { pageOf } from '@/shared/api/page';
import { foundQuery } from '@/shared/api/together';

/** How somebody met is called: masked, and by nothing once erased. */
const metPerson = answer<components['schemas']['LeadView']>()({
  id: text,
  firmName: maybe(text),
  name: maybe(text),
  phone: maybe(text),
});
export type MetPerson = Decoded<typeof metPerson>;

/** What somebody is called whom a campaign met. */
export const metPersonQuery = foundQuery('leads', async (query) => {
  const page = await read(api.GET('/api/campaign/v1/leads', { params: { query } }), pageOf(metPerson));
  return page.items;
});
