import { community as api, read } from '@/shared/api/client';
import { answer, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/community';
import { pageOf } from '@/shared/api/page';
import { foundQuery } from '@/shared/api/together';

const place = answer<components['schemas']['CommunityView']>()({ id: text, name: text });

/** What a community is called. */
export const placeQuery = foundQuery('communities', async (query) => {
  const page = await read(api.GET('/api/community/v1/communities', { params: { query } }), pageOf(place));
  return page.items;
});
