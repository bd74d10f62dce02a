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
import type { components } from '@/shared/api/generated/community';
import { moment } from '@/shared/format/date';
import { readColumn } from '@/shared/matching/matching';

type Schemas = components['schemas'];

/** Lists that can be handed in. */
export const importKinds = [
  'communities',
  'org-units',
  'staff',
  'competitors',
  'competitor-offers',
  'competitor-presence',
  'competitor-users',
  'buildings',
  'households',
  'surveys',
  'field-samples',
  'incidents',
  'property-companies',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a row may do to something that is there already. */
export const importModes = ['append', 'update'] as const;
export type ImportMode = (typeof importModes)[number];

export const importRun = answer<Schemas['Import']>()({
  id: text,
  kind: oneOf(importKinds),
  mode: oneOf(['APPEND', 'UPDATE']),
  dryRun: flag,
  status: oneOf(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED']),
  progress: number,
  counts: answer<Schemas['ImportCounts']>()({
    rows: number,
    created: number,
    updated: number,
    unchanged: number,
    refused: number,
  }),
  encoding: maybe(text),
  ignoredColumns: withDefault(listOf(text), []),
  columns: withDefault(listOf(readColumn), []),
  faults: withDefault(
    listOf(answer<Schemas['ImportViewFault']>()({ field: maybe(text), message: text })),
    [],
  ),
  refusedRows: maybe(text),
  startedAt: moment,
  finishedAt: maybe(moment),
});
export type ImportRun = Decoded<typeof importRun>;

export function isFinished(run: ImportRun): boolean {
  return run.status === 'COMPLETED' || run.status === 'FAILED';
}
