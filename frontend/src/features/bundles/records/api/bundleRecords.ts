import { done, pricing as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import type { components } from '@/shared/api/generated/pricing';
import { bundleRecord } from '../model';

export type NewBundleRecord = components['schemas']['BundleRecordBundleRecordRequest'];
export type BundleRecordFilter = { customerId?: string; minutes?: number };

const path = '/api/pricing/v1/bundle-records';

/** Which bundles firms have, those recorded last first. */
export function bundleRecordsQuery(filter: BundleRecordFilter) {
  return pagedQuery(['bundles', 'records', filter], (cursor, signal) =>
    read(
      api.GET(path, { params: { query: { ...filter, cursor, limit: 50 } }, signal }),
      pageOf(bundleRecord),
    ),
  );
}

export function recordBundle(body: NewBundleRecord, key: string): Promise<void> {
  return done(api.POST(path, { params: { header: { 'Idempotency-Key': key } }, body }));
}
