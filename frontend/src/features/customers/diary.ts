import { answer, flag, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { actionKinds, actionOutcomes } from './actions';
import { staff } from './staff';

type Schemas = components['schemas'];

/** FN-11: an action that is planned, or was. */
export const plan = answer<Schemas['DiaryViewsPlanView']>()({
  id: text,
  kind: oneOf(actionKinds),
  dueAt: moment,
  remindAt: maybe(moment),
  note: text,
  owner: staff,
  open: flag,
});
export type Plan = Decoded<typeof plan>;

/** FN-12: something that was done with a customer, and what it did to the lease. */
export const action = answer<Schemas['DiaryViewsActionView']>()({
  id: text,
  kind: oneOf(actionKinds),
  doneAt: moment,
  by: staff,
  note: text,
  outcome: maybe(oneOf(actionOutcomes)),
  checkIn: maybe(
    answer<Schemas['DiaryViewsCheckInView']>()({
      verdict: oneOf(['AT_ADDRESS', 'ADDRESS_NOT_LOCATED', 'TOO_FAR', 'TOO_INEXACT', 'BY_HAND']),
      distanceMetres: maybe(number),
      reason: maybe(text),
    }),
  ),
  effect: maybe(
    oneOf([
      'RENEWED',
      'RESTORED',
      'ALREADY_LONGER',
      'NOT_QUALIFYING',
      'NOT_AT_ADDRESS',
      'BY_HAND_AGAIN',
      'NOT_HOLDER',
      'OUTSIDE_LEASE',
      'TOO_LATE',
      'NO_QUOTA',
    ]),
  ),
});
export type Action = Decoded<typeof action>;

/** FN-14: a customer offered to a colleague. */
export const transferOffer = answer<Schemas['DiaryViewsOfferView']>()({
  to: staff,
  by: staff,
  reason: text,
  offeredAt: moment,
  expiresAt: moment,
});
export type TransferOffer = Decoded<typeof transferOffer>;
