import { queryOptions } from '@tanstack/react-query';
import { pricing as api, readTagged } from '@/shared/api/client';
import { ruleSet } from '../model';

export function ruleSetQuery(id: string) {
  return queryOptions({
    queryKey: ['rule-sets', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/pricing/v1/rule-sets/{id}', { params: { path: { id } }, signal }), ruleSet),
  });
}
