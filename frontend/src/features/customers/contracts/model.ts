import { answer, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';
import { staff } from '../staff';

type Schemas = components['schemas'];

export const parties = ['COMPETITOR', 'OWN'] as const;
export type Party = (typeof parties)[number];

/** What became of a contract that ended; the first three are of a competitor's, the others of ours. */
export const outcomes = ['WON_OVER', 'STAYED_WITH_COMPETITOR', 'RENEWED', 'LOST'] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomesOf(party: Party): readonly Outcome[] {
  return party === 'COMPETITOR' ? ['WON_OVER', 'STAYED_WITH_COMPETITOR'] : ['RENEWED', 'LOST'];
}

const solution = answer<Schemas['ServiceContractSolution']>()({
  text,
  by: staff,
  at: moment,
  agreedBy: maybe(staff),
  agreedAt: maybe(moment),
});

const result = answer<Schemas['ServiceContractResult']>()({
  outcome: oneOf(outcomes),
  text,
  by: staff,
  at: moment,
});

/** FN-20: what a firm uses, from us or from a competitor, until when. */
export const contract = answer<Schemas['ServiceContract']>()({
  id: text,
  terms: answer<Schemas['ServiceContractTerms']>()({
    party: oneOf(parties),
    operator: text,
    product: text,
    monthlyFee: maybe(money),
    endsOn: maybe(day),
  }),
  solution: maybe(solution),
  result: maybe(result),
});
export type Contract = Decoded<typeof contract>;

export const endingRow = answer<Schemas['ContractEndingRow']>()({
  customerId: text,
  firmName: text,
  gridPath: text,
  holder: maybe(staff),
  contracts: listOf(contract),
});
export type EndingRow = Decoded<typeof endingRow>;

export const calendarMonth = answer<Schemas['ContractCalendarCalendarMonth']>()({
  days: listOf(
    answer<Schemas['ContractCalendarCalendarDay']>()({
      day,
      competitor: number,
      own: number,
      withoutSolution: number,
      toAgree: number,
    }),
  ),
});
export type CalendarMonth = Decoded<typeof calendarMonth>;
export type CalendarDay = CalendarMonth['days'][number];
