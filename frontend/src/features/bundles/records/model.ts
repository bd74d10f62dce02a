import { answer, flag, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { day } from '@/shared/format/date';
import { composition } from '../model';

/** BD-01: a bundle a firm has; of the small tiers too, which are recorded and not quoted. */
export const bundleRecord = answer<components['schemas']['BundleRecordBundleRecordView']>()({
  id: text,
  customerId: text,
  composition,
  quotable: flag,
  since: day,
  recordedBy: text,
});
export type BundleRecord = Decoded<typeof bundleRecord>;
