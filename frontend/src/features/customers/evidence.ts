/** What a stage asks for (FN-S1 … FN-S6), and where it comes from. */
const origins = {
  AREA_LIST: 'FACT',
  CUSTOMER_FILE: 'FACT',
  VISIT: 'RECORD',
  REGISTRATION: 'CLAIM',
  LATENT_NEED: 'RECORD',
  PURCHASING_POWER: 'RECORD',
  DIFFICULTY_LEVEL: 'RECORD',
  STATED_INTENT: 'RECORD',
  PLAN_AGREED: 'RECORD',
  ORDER_SIGNED: 'SIGNATURE',
  AGREEMENT_SIGNED: 'SIGNATURE',
  SERVICE_HANDLED: 'ACTIVATION',
  SERVICE_OPENED: 'ACTIVATION',
} as const;

export type EvidenceKind = keyof typeof origins;

/** How a missing piece comes about: recorded by hand, or by the deed named. */
export type EvidenceOrigin = (typeof origins)[EvidenceKind];

export const evidenceKinds = [
  'AREA_LIST',
  'CUSTOMER_FILE',
  'VISIT',
  'REGISTRATION',
  'LATENT_NEED',
  'PURCHASING_POWER',
  'DIFFICULTY_LEVEL',
  'STATED_INTENT',
  'PLAN_AGREED',
  'ORDER_SIGNED',
  'AGREEMENT_SIGNED',
  'SERVICE_HANDLED',
  'SERVICE_OPENED',
] as const satisfies readonly EvidenceKind[];

/** The three levels of a potential customer (FN-S3). */
export const difficulties = ['COMPETITOR_CUSTOMER', 'UNAWARE', 'ON_NET_LATENT'] as const;
export type Difficulty = (typeof difficulties)[number];

/** Why a customer moves back or is lost (FN-02). */
export const moveReasons = [
  'PRICE',
  'COMPETITOR',
  'NO_RESOURCE_COVERAGE',
  'NO_NEED',
  'MOVED',
  'CLOSED',
  'OTHER',
] as const;
export type MoveReason = (typeof moveReasons)[number];

export function originOf(kind: EvidenceKind): EvidenceOrigin {
  return origins[kind];
}
