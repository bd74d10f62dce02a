import { queryOptions } from '@tanstack/react-query';
import { community as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/community';
import { pageOf } from '@/shared/api/page';
import { assignment, type Assignment } from '../model';

export type NewAssignment = components['schemas']['AssignStaffBody'];

/** Who works in one unit, and who did before. */
export function unitStaffQuery(orgUnitId: string) {
  return queryOptions({
    queryKey: ['staff-assignments', orgUnitId],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/community/v1/staff-assignments', {
          params: { query: { orgUnitId, limit: 200 } },
          signal,
        }),
        pageOf(assignment),
      ),
  });
}

export function assignStaff(body: NewAssignment, key: string) {
  return read(
    api.POST('/api/community/v1/staff-assignments', { params: { header: { 'Idempotency-Key': key } }, body }),
    assignment,
  );
}

export function endAssignment({ id, version }: Assignment, on: string, key: string) {
  return read(
    api.POST('/api/community/v1/staff-assignments/{id}/end', {
      params: { path: { id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
      body: { on },
    }),
    assignment,
  );
}
