import { queryOptions } from '@tanstack/react-query';
import { community as api, readTagged } from '@/shared/api/client';
import { survey } from '../model';

export function surveyPath(id: string): string {
  return `/api/community/v1/communities/${encodeURIComponent(id)}/survey`;
}

export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['communities', id, 'survey'],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/community/v1/communities/{id}/survey', { params: { path: { id } }, signal }),
        survey,
      ),
  });
}
