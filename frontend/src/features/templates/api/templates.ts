import { queryOptions } from '@tanstack/react-query';
import { campaign as api, read } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/campaign';
import { cityTemplate, type CityTemplate } from '../model';

const path = '/api/campaign/v1/schedule-templates';

export type NewVersion = components['schemas']['CityTemplateRequest'];

export function templateQuery(city: string) {
  return queryOptions({
    queryKey: ['schedule-templates', city],
    queryFn: ({ signal }) => read(api.GET(path, { params: { query: { city } }, signal }), cityTemplate),
  });
}

export function issueTemplate(body: NewVersion, key: string): Promise<CityTemplate> {
  return read(api.POST(path, { params: { header: { 'Idempotency-Key': key } }, body }), cityTemplate);
}
