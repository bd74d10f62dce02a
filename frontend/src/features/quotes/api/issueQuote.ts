import { done, pricing as api, send } from '@/shared/api/client';
import { quote, type Quote } from '../model';

export type NewQuote = {
  communityId: string;
  gridPath: string;
  customer: { id: string; addressee: string; firm: true };
  lines: { kind: 'TARIFF'; tariffId: string; quantity: number }[];
  validDays: number;
};

/** The price is frozen from here on. The generated types have no names for the kinds of lines. */
export async function issueQuote(wanted: NewQuote, key: string): Promise<Quote> {
  const response = await send('/api/pricing/v1/quotes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(wanted),
  });
  return quote(await response.json(), '');
}

/** Once, and until the last day. */
export function acceptQuote(id: string, etag: string, key: string): Promise<void> {
  return done(
    api.POST('/api/pricing/v1/quotes/{id}/acceptance', {
      params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
    }),
  );
}
