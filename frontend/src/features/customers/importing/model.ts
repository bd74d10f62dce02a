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
import { moment } from '@/shared/format/date';
import { readColumn } from '@/shared/matching/matching';

type Schemas = components['schemas'];

/** A list of customers that was handed in. */
export const importRun = answer<Schemas['Import']>()({
  id: text,
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
  ignoredColumns: withDefault(listOf(text), []),
  columns: withDefault(listOf(readColumn), []),
  faults: withDefault(
    listOf(answer<Schemas['ImportViewFault']>()({ field: maybe(text), message: text })),
    [],
  ),
  refusedRows: maybe(text),
  finishedAt: maybe(moment),
});
export type ImportRun = Decoded<typeof importRun>;

/** One of those handed in before. */
export const pastRun = answer<Schemas['Import']>()({
  id: text,
  fileName: maybe(text),
  dryRun: flag,
  status: oneOf(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED']),
  counts: answer<Schemas['ImportCounts']>()({
    rows: number,
    created: number,
    updated: number,
    refused: number,
  }),
  refusedRows: maybe(text),
  startedAt: moment,
});
export type PastRun = Decoded<typeof pastRun>;

export function isFinished(run: ImportRun): boolean {
  return run.status === 'COMPLETED' || run.status === 'FAILED';
}
