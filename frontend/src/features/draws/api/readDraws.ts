import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { draw, drawSummary, type DrawStatus } from '../model';

export function drawsQuery(status: DrawStatus | undefined) {
  return pagedQuery(['draws', 'list', status], (cursor, signal) =>
    read(
      api.GET('/api/campaign/v1/draws', { params: { query: { status, cursor, limit: 50 } }, signal }),
      pageOf(drawSummary),
    ),
  );
}

export function drawQuery(id: string) {
  return queryOptions({
    queryKey: ['draws', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/campaign/v1/draws/{id}', { params: { path: { id } }, signal }), draw),
  });
}

/** The proof as a file, for anybody who wants to work the draw out again. */
export function proofHref(id: string): string {
  return `/api/campaign/v1/draws/${encodeURIComponent(id)}/proof`;
}
