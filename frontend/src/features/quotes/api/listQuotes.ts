import { pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { quote, type QuoteStatus } from '../model';

export type QuoteFilter = { status?: QuoteStatus; customerId?: string };

export function quotesQuery(filter: QuoteFilter, limit = 50) {
  return pagedQuery(['quotes', 'list', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/pricing/v1/quotes', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(quote),
    ),
  );
}
