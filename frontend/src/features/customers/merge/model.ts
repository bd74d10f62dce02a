import { answer, flag, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { customerStages } from '../stages';
import { staff } from '../staff';
import { reason } from '../work';

type Schemas = components['schemas'];

/** What two files about one firm may say differently (FN-16). */
export const mergeFields = [
  'FIRM_NAME',
  'CREDIT_CODE',
  'ADDRESS',
  'POSITION',
  'CLUSTER_KIND',
  'PEOPLE',
  'MONTHLY_SPEND',
  'PAYER',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** What two files have in common. */
export const likenessReasons = ['CREDIT_CODE', 'PHONE', 'NAME', 'SIMILAR_NAME', 'ADDRESS'] as const;

export const match = answer<Schemas['LookUpMatchView']>()({
  score: number,
  reasons: listOf(oneOf(likenessReasons)),
  firmName: text,
  customerId: maybe(text),
  stage: maybe(oneOf(customerStages)),
  holder: maybe(text),
});
export type Match = Decoded<typeof match>;

export const matches = answer<Schemas['LookUpMatches']>()({ items: listOf(match) });

const side = answer<Schemas['MergePreviewSide']>()({
  customerId: text,
  firmName: text,
  stage: oneOf(customerStages),
  lost: flag,
  holder: maybe(text),
  contacts: number,
  actions: number,
  orders: number,
});

const choice = answer<Schemas['MergePreviewFieldChoice']>()({
  field: oneOf(mergeFields),
  kept: maybe(text),
  duplicate: maybe(text),
  winner: oneOf(['KEPT', 'DUPLICATE', 'SAME']),
  conflict: flag,
});
export type FieldChoice = Decoded<typeof choice>;

export const mergePreview = answer<Schemas['MergePreview']>()({
  kept: side,
  duplicate: side,
  fields: listOf(choice),
  contacts: listOf(text),
  contracts: listOf(text),
  plans: number,
  tags: listOf(text),
  leftBehind: number,
  mayMerge: flag,
  reasons: listOf(reason),
});
export type MergePreview = Decoded<typeof mergePreview>;

export const merge = answer<Schemas['MergeView']>()({
  id: text,
  keptId: text,
  keptName: text,
  duplicateId: text,
  duplicateName: text,
  status: oneOf(['MERGING', 'MERGED', 'UNDOING', 'UNDONE', 'ABANDONED']),
  by: staff,
  at: moment,
  mayUndo: flag,
  undoUntil: moment,
});
export type Merge = Decoded<typeof merge>;
