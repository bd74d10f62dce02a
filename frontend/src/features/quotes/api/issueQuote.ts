import { done, pricing as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/pricing';
import { quote, type Quote } from '../model';

type Schemas = components['schemas'];
export type NewQuote = Schemas['QuoteQuoteRequest'];
export type WantedLine = NewQuote['lines'][number];

/** The price is frozen from here on. */
export function issueQuote(wanted: NewQuote, key: string): Promise<Quote> {
  return read(
    api.POST('/api/pricing/v1/quotes', {
      params: { header: { 'Idempotency-Key': key } },
      body: wanted,
    }),
    quote,
  );
}

/** Once, and until the last day. */
export function acceptQuote(id: string, etag: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/quotes/{id}/acceptance', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
    }),
  );
}

/** Only while nobody accepted it, and with a reason. */
export function withdrawQuote(id: string, etag: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/quotes/{id}/withdrawal', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body: { reason },
    }),
  );
}
