import { answer, flag, listOf, maybe, number, oneOf, text, type Decoded } from '@/shared/api/decode';
import type { components } from '@/shared/api/generated/funnel';
import { moment } from '@/shared/format/date';
import { hasRole, type User } from '@/shared/session/session';
import { reason } from '../work';

type Schemas = components['schemas'];

/** FN-14: what can be done with many customers at once. */
export const bulkKinds = ['CLAIM', 'ASSIGN', 'TRANSFER', 'TAG', 'EXPORT'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** What the user may do with many customers at once. */
export function bulkKindsOf(user: User): BulkKind[] {
  return bulkKinds.filter((kind) => {
    switch (kind) {
      case 'CLAIM':
        return hasRole(user, 'ACCOUNT_MANAGER');
      case 'ASSIGN':
      case 'TAG':
        return hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
      case 'TRANSFER':
        return hasRole(user, 'ACCOUNT_MANAGER', 'GRID_MANAGER', 'SUPERVISOR');
      case 'EXPORT':
        return hasRole(user, 'ACCOUNT_MANAGER', 'ANALYST', 'GRID_MANAGER', 'SUPERVISOR');
    }
  });
}

export const bulkJob = answer<Schemas['BulkView']>()({
  id: text,
  kind: oneOf(bulkKinds),
  picked: number,
  staffId: maybe(text),
  addTags: listOf(text),
  removeTags: listOf(text),
  status: oneOf(['SELECTING', 'RUNNING', 'DONE', 'CANCELLED', 'UNDOING', 'UNDONE', 'FAILED']),
  progress: number,
  counts: answer<Schemas['BulkCounts']>()({
    rows: number,
    waiting: number,
    done: number,
    refused: number,
    undone: number,
  }),
  mayUndo: flag,
  startedAt: moment,
  finishedAt: maybe(moment),
  reasons: listOf(reason),
});
export type BulkJob = Decoded<typeof bulkJob>;

export function isUnderWay(job: BulkJob): boolean {
  return job.status === 'SELECTING' || job.status === 'RUNNING' || job.status === 'UNDOING';
}

export const rowStates = ['WAITING', 'DONE', 'REFUSED', 'UNDONE', 'KEPT'] as const;
export type RowState = (typeof rowStates)[number];

export const bulkRow = answer<Schemas['BulkRowView']>()({
  number,
  customerId: text,
  firmName: text,
  state: oneOf(rowStates),
  reasons: listOf(reason),
});
export type BulkRow = Decoded<typeof bulkRow>;

/** Which customers: those picked, or all that a filter of the list finds. */
export type BulkSelection = { ids: readonly string[] } | { filter: Readonly<Record<string, string>> };
