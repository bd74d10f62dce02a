import { answer, flag, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';
import { customerStages } from './stages';

type Schemas = components['schemas'];

/** Kinds of places a firm sits in (BD-02). */
export const clusterKinds = [
  'OFFICE_BUILDING',
  'SPECIALISED_MARKET',
  'INDUSTRIAL_PARK',
  'STREET_SHOP',
] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** Who pays for what a firm uses (BD-05). */
export const payers = ['FIRM', 'PERSONAL', 'MIXED'] as const;
export type Payer = (typeof payers)[number];

const holder = answer<Schemas['HolderView']>()({ id: text, name: text, since: moment, until: moment });
export type Holder = Decoded<typeof holder>;

/** What is known of a customer wherever it is shown. */
export const file = {
  id: text,
  firmName: text,
  unifiedSocialCreditCode: maybe(text),
  communityId: text,
  communityName: text,
  gridPath: text,
  address: text,
  clusterKind: oneOf(clusterKinds),
  people: number,
  monthlySpend: maybe(money),
  payer: maybe(oneOf(payers)),
  stage: oneOf(customerStages),
  lost: flag,
  holder: maybe(holder),
  version: number,
};

/** A customer in a list. */
export const customerRow = answer<Schemas['CustomerRow']>()(file);
export type CustomerRow = Decoded<typeof customerRow>;
