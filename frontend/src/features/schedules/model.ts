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
import { day } from '@/shared/format/date';

type Schemas = components['schemas'];

export const scheduleStatuses = ['PLANNED', 'RUNNING', 'COMPLETED'] as const;
export type ScheduleStatus = (typeof scheduleStatuses)[number];

/** The parts of a roll-out, in their order. */
export const phases = ['BEFORE_LAUNCH', 'FIRST_WEEK', 'FIRST_MONTH', 'FIRST_QUARTER', 'DAILY'] as const;
export type Phase = (typeof phases)[number];

export const evidenceKinds = [
  'TABLE',
  'VISIT_RECORD',
  'PHOTO',
  'PLAN',
  'ANALYSIS',
  'SYSTEM_RECORD',
  'FEEDBACK',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const ownerRoles = ['GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'ACCOUNT_MANAGER'] as const;

export const itemStatuses = ['OPEN', 'DONE', 'OVERDUE'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

const evidence = answer<Schemas['Evidence']>()({
  kind: oneOf(evidenceKinds),
  note: text,
  photo: maybe(text),
});
export type Evidence = Decoded<typeof evidence>;

const item = answer<Schemas['ScheduleViewsItem']>()({
  number,
  ruleId: text,
  phase: oneOf(phases),
  title: text,
  goal: text,
  resources: text,
  ownerRole: oneOf(ownerRoles),
  startsOn: day,
  dueOn: day,
  status: oneOf(itemStatuses),
  evidenceRequired: listOf(oneOf(evidenceKinds)),
  evidence: withDefault(listOf(evidence), []),
  after: listOf(text),
  doneOn: maybe(day),
  note: maybe(text),
  recurring: flag,
  assignee: maybe(text),
});
export type Item = Decoded<typeof item>;

const head = {
  communityId: text,
  communityName: text,
  openingDate: day,
  status: oneOf(scheduleStatuses),
};

export const scheduleHead = answer<Schemas['ScheduleViewsSummary']>()({
  ...head,
  done: number,
  total: number,
  overdue: number,
});

export const schedule = answer<Schemas['Schedule']>()({
  ...head,
  progress: answer<Schemas['ScheduleViewsProgress']>()({ done: number, total: number }),
  items: listOf(item),
  routines: withDefault(listOf(item), []),
  templateVersion: number,
  currentTemplateVersion: number,
  delayDays: number,
});
export type Schedule = Decoded<typeof schedule>;

export const task = answer<Schemas['ScheduleViewsTask']>()({
  communityId: text,
  communityName: text,
  number,
  title: text,
  ownerRole: oneOf(ownerRoles),
  dueOn: day,
  status: oneOf(itemStatuses),
});
export type Task = Decoded<typeof task>;
