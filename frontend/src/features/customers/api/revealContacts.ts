import { funnel as api, read } from '@/shared/api/client';
import { revealed, type Revealed } from '../model';

/** PI-01: shows names and phones unmasked and leaves a line in the audit trail. */
export function revealContacts(id: string, reason: string, key: string): Promise<Revealed> {
  return read(
    api.POST('/api/funnel/v1/customers/{id}/reveal', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { fields: ['contacts.name', 'contacts.phone'], reason },
    }),
    revealed,
  );
}
