import { funnel as api, read } from '@/shared/api/client';
import { metFirm, type MetFirm } from '../model';

/** CP-42: tells which customer the firm is, so that its orders are counted for the campaign; the same one again changes nothing. */
export function convertLead(leadId: string, customerId: string, key: string): Promise<MetFirm> {
  return read(
    api.POST('/api/funnel/v1/leads/{leadId}/conversion', {
      params: { path: { leadId }, header: { 'Idempotency-Key': key } },
      body: { customerId },
    }),
    metFirm,
  );
}
