import { answer, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/pricing';
import { day } from '@/shared/format/date';
import { money } from '@/shared/format/money';

/** Whether a tariff may be sold. */
export const tariffStatuses = ['IN_FORCE', 'REPLACED', 'WITHDRAWN', 'EXPIRED', 'EXHAUSTED'] as const;
export type TariffStatus = (typeof tariffStatuses)[number];

export const tariff = answer<components['schemas']['TariffView']>()({
  id: text,
  communityId: text,
  communityName: text,
  status: oneOf(tariffStatuses),
  speedMbps: number,
  monthlyFee: money,
  termMonths: number,
  installationFee: maybe(money),
  validFrom: day,
  validUntil: maybe(day),
  gridPath: text,
  version: number,
});
export type Tariff = Decoded<typeof tariff>;
