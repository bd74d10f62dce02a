import { queryOptions } from '@tanstack/react-query';
import { community as api, read, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { pagedQuery, pageOf } from '@/shared/api/page';
import {
  assessment,
  cityPolicy,
  comparison,
  needs,
  whatIfOutcome,
  workOrderRow,
  type Quadrant,
} from '../model';

export type PolicyChange = components['schemas']['WhatIfPolicyBody'];

export function assessmentQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'assessment'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/communities/{id}/assessment', { params: { path: { id } }, signal }),
        assessment,
      ),
  });
}

export function needsQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'needs'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/community/v1/communities/{id}/needs', { params: { path: { id } }, signal }), needs),
  });
}

export function workOrderQuery(filter: { quadrant?: Quadrant; gridPath?: string }, limit = 50) {
  return pagedQuery(['communities', 'work-order', filter, limit], (cursor, signal) =>
    read(
      api.GET('/api/community/v1/work-order', { params: { query: { ...filter, cursor, limit } }, signal }),
      pageOf(workOrderRow),
    ),
  );
}

export function comparisonQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['communities', 'comparison', ids],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/assessments/comparison', {
          params: { query: { ids: [...ids] } },
          signal,
        }),
        comparison,
      ),
    enabled: ids.length > 1,
  });
}

export function policyQuery(unitId: string) {
  return queryOptions({
    queryKey: ['scoring-policies', unitId],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/community/v1/scoring-policies/{unitId}', { params: { path: { unitId } }, signal }),
        cityPolicy,
      ),
  });
}

/** CO-20: what if the rules were others; nothing is stored. */
export function whatIf(gridPath: string, policy: PolicyChange, key: string) {
  return read(
    api.POST('/api/community/v1/work-order/what-if', {
      params: { header: { 'Idempotency-Key': key } },
      body: { gridPath, policy },
    }),
    whatIfOutcome,
  );
}

export function adoptPolicy(unitId: string, etag: string, policy: PolicyChange, reason: string) {
  return readTagged(
    api.PUT('/api/community/v1/scoring-policies/{unitId}', {
      params: { path: { unitId }, header: { 'If-Match': etag } },
      body: { policy, reason },
    }),
    cityPolicy,
  );
}
