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
import type { components } from '@/shared/api/generated/campaign';
import { day, moment } from '@/shared/format/date';
import { money } from '@/shared/format/money';

type Schemas = components['schemas'];

export const budgetStatuses = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'] as const;
export type BudgetStatus = (typeof budgetStatuses)[number];

/** CP-50: the five categories; the fifth is declared, capped and audited (CP-52). */
export const budgetCategories = ['GIFTS', 'MATERIAL', 'ROADSHOW', 'PHONE_AND_TRANSPORT', 'COURTESY'] as const;
export type BudgetCategory = (typeof budgetCategories)[number];

const sign = answer<Schemas['BudgetSign']>()({ by: text, at: moment, comment: maybe(text) });

const figures = answer<Schemas['BudgetViewCategoryView']>()({
  category: oneOf(budgetCategories),
  planned: money,
  approved: money,
  reserved: money,
  spent: money,
  left: money,
});
export type CategoryFigures = Decoded<typeof figures>;

const line = answer<Schemas['BudgetLine']>()({
  category: oneOf(budgetCategories),
  communityId: maybe(text),
  kind: text,
  quantity: maybe(number),
  cost: money,
});
export type BudgetLine = Decoded<typeof line>;

const entry = answer<Schemas['BudgetEntry']>()({
  id: text,
  category: oneOf(budgetCategories),
  amount: money,
  purpose: text,
  by: text,
  spentOn: maybe(day),
  released: flag,
  courtesy: maybe(answer<Schemas['Courtesy']>()({ recipientId: text, occasion: text })),
});
export type BudgetEntry = Decoded<typeof entry>;

const extra = answer<Schemas['BudgetExtra']>()({
  id: text,
  category: oneOf(budgetCategories),
  amount: money,
  reason: text,
  by: text,
  approved: maybe(flag),
  ruling: maybe(sign),
});
export type BudgetExtra = Decoded<typeof extra>;

export const budget = answer<Schemas['BudgetView']>()({
  id: text,
  gridPath: text,
  quarter: text,
  status: oneOf(budgetStatuses),
  categories: listOf(figures),
  lines: withDefault(listOf(line), []),
  extras: withDefault(listOf(extra), []),
  entries: withDefault(listOf(entry), []),
  plannedBy: text,
  ruling: maybe(sign),
  version: number,
});
export type Budget = Decoded<typeof budget>;
