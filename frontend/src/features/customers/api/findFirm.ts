import { funnel as api, read } from '@/shared/api/client';
import { answer, text } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { pageOf } from '@/shared/api/page';
import { foundQuery } from '@/shared/api/together';

const firm = answer<components['schemas']['CustomerRow']>()({ id: text, firmName: text });

/** What a customer is called. */
export const firmQuery = foundQuery('customers', async (query) => {
  const page = await read(api.GET('/api/funnel/v1/customers', { params: { query } }), pageOf(firm));
  return page.items;
});
