import {
  answer,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  text,
  withDefault,
  type Decoded,
} from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';
import { contract } from './contracts/model';
import { action, plan, transferOffer } from './diary';
import { difficulties, evidenceKinds, moveReasons } from './evidence';
import { file } from './row';
import { staff } from './staff';
import { customerStages } from './stages';

type Schemas = components['schemas'];

const stage = oneOf(customerStages);

const contact = answer<Schemas['ContactView']>()({
  id: text,
  name: text,
  phone: text,
  role: text,
  canDecide: flag,
});
export type Contact = Decoded<typeof contact>;

const evidence = answer<Schemas['HistoryViewsEvidenceView']>()({
  id: text,
  kind: oneOf(evidenceKinds),
  doneOn: day,
  note: text,
  difficulty: maybe(oneOf(difficulties)),
  by: staff,
  inForce: flag,
});
export type Evidence = Decoded<typeof evidence>;

const stageChange = answer<Schemas['HistoryViewsStageChangeView']>()({
  kind: oneOf(['CREATED', 'ADVANCED', 'MOVED_BACK', 'LOST', 'REOPENED']),
  to: stage,
  at: moment,
  by: staff,
  reason: maybe(oneOf(moveReasons)),
  reasonText: maybe(text),
});
export type StageChange = Decoded<typeof stageChange>;

const order = answer<Schemas['HistoryViewsOrderView']>()({
  id: text,
  tariffId: text,
  terms: answer<Schemas['TariffTerms']>()({ speedMbps: number, monthlyFee: money, termMonths: number }),
  lines: number,
  monthlyTotal: money,
  status: oneOf(['PREPARED', 'SIGNED', 'ACTIVATED', 'CANCELLED']),
  passId: maybe(text),
});
export type Order = Decoded<typeof order>;

const teamClaim = answer<Schemas['TeamClaim']>()({ by: staff, until: moment });

const next = answer<Schemas['CustomerViewNext']>()({
  stage,
  missingEvidence: listOf(oneOf(evidenceKinds)),
  blockedByCoverage: flag,
});
export type Next = Decoded<typeof next>;

const pass = answer<Schemas['FurtherPassPassView']>()({
  id: text,
  product: text,
  stage,
  open: flag,
  lost: flag,
  evidence: listOf(evidence),
  history: listOf(stageChange),
  next: maybe(next),
});
/** FN-05: what an on-net customer is sold beside what it has. */
export type FurtherPass = Decoded<typeof pass>;

/** How much a customer matters; decides the terms of its registration (FN-13). */
export const customerLevels = ['KEY', 'STANDARD', 'SMALL'] as const;
export type CustomerLevel = (typeof customerLevels)[number];

/** A customer with its histories, personal data masked (PI-01). */
export const customer = answer<Schemas['CustomerView']>()({
  ...file,
  contacts: listOf(contact),
  next: maybe(next),
  evidence: listOf(evidence),
  stageHistory: listOf(stageChange),
  orders: listOf(order),
  plans: withDefault(listOf(plan), []),
  actions: withDefault(listOf(action), []),
  offer: maybe(transferOffer),
  contracts: withDefault(listOf(contract), []),
  passes: withDefault(listOf(pass), []),
  level: withDefault(oneOf(customerLevels), 'STANDARD'),
  tags: withDefault(listOf(text), []),
  team: maybe(teamClaim),
  mergedInto: maybe(answer<Schemas['CustomerViewMergedIntoView']>()({ customerId: text })),
});
export type Customer = Decoded<typeof customer>;

/** Contacts shown on purpose (PI-01). */
export const revealed = answer<Schemas['Revealed']>()({
  contacts: listOf(answer<Schemas['RevealedPerson']>()({ id: text, name: maybe(text), phone: maybe(text) })),
});
export type Revealed = Decoded<typeof revealed>;
