import { campaign as api, read } from '@/shared/api/client';
import { answer, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/campaign';
import { pageOf } from '@/shared/api/page';
import { foundQuery } from '@/shared/api/together';
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

const show = answer<Schemas['RoadshowView']>()({
  id: text,
  communityName: text,
  plan: answer<Schemas['RoadshowViewPlanView']>()({ day }),
});

/** When and where a roadshow is, by which it is called. */
export const showQuery = foundQuery('roadshows', async (query) => {
  const page = await read(api.GET('/api/campaign/v1/roadshows', { params: { query } }), pageOf(show));
  return page.items;
});
